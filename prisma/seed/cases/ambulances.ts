import { type GivenMember, lack, members, type Scene } from '../build'

const piece = { unit: 'piece' } as const

/** Ambulances to Asia, Australia: small firms whose work together is an ambulance ready for use, sold abroad as a package. */
const AMBULANCE_MAKERS: readonly GivenMember[] = [
  {
    name: 'Rakit Ambulans Husada',
    regency: '3578',
    sales: 4200,
    capital: 1500,
    workers: 24,
    holds: ['nib', 'iso-9001'],
    makes: [
      { term: 'ambulance-fitting', label: 'rakit kabin ambulans', perMonth: 6, smallest: 1, leadDays: 45, ...piece },
    ],
  },
  {
    name: 'Kursi Kendaraan Waru',
    regency: '3515',
    sales: 880,
    capital: 140,
    workers: 9,
    holds: ['nib'],
    makes: [
      { term: 'vehicle-seat', label: 'kursi dan tandu lapis', perMonth: 60, smallest: 2, leadDays: 14, ...piece },
    ],
  },
  {
    name: 'Panel Listrik Gresik Jaya',
    regency: '3525',
    sales: 1350,
    capital: 330,
    workers: 11,
    division: '27',
    holds: ['nib', 'sni'],
    makes: [
      { term: 'electric-panel', label: 'panel dan lampu sirene', perMonth: 45, smallest: 1, leadDays: 20, ...piece },
    ],
  },
  {
    name: 'Fiber Bodi Sidoarjo',
    regency: '3515',
    sales: 970,
    capital: 210,
    workers: 10,
    division: '22',
    makes: [{ term: 'fibreglass', label: 'lapisan kabin fiber', perMonth: 20, smallest: 1, leadDays: 21, ...piece }],
  },
  {
    name: 'Cat Mobil Pak Wahyudi',
    regency: '3516',
    sales: 540,
    capital: 120,
    workers: 7,
    division: '45',
    makes: [{ term: 'vehicle-painting', label: 'cat bodi oven', perMonth: 24, smallest: 1, leadDays: 10, ...piece }],
  },
  {
    name: 'Pelat Rapi Mojosari',
    regency: '3516',
    sales: 760,
    capital: 190,
    workers: 8,
    division: '25',
    holds: ['nib'],
    makes: [
      { term: 'sheet-metal', label: 'lemari obat dan lantai pelat', perMonth: 90, smallest: 2, leadDays: 12, ...piece },
    ],
  },
  {
    name: 'Ekspor Tanjung Perak Mandiri',
    regency: '3578',
    sales: 3600,
    capital: 980,
    workers: 10,
    division: '46',
    holds: ['nib'],
    makes: [{ term: 'export-import', label: 'urus ekspor kendaraan', perMonth: 12, unit: 'trip', leadDays: 30 }],
  },
]

export const ambulances = (now: Date): Scene => ({
  businesses: members(
    AMBULANCE_MAKERS,
    {
      key: 'ambulance',
      division: '29',
      description: 'Bengkel kecil yang mengerjakan sebagian kendaraan khusus.',
      needs: [lack('marketing'), lack('capital')],
      waits: 30,
    },
    now,
  ),
  opportunities: [],
})
