import { type GivenMember, lack, members, type Scene } from '../build'

const hours = (term: string, label: string, perMonth: number) =>
  ({ term, label, perMonth, unit: 'hour', leadDays: 14 }) as const

/** Asia Pacific Design Group, Australia: eleven consulting firms who together know all of building and construction. */
const CONSULTANTS: readonly GivenMember[] = [
  {
    name: 'Arsitek Rupa Nusa',
    regency: '3174',
    sales: 1900,
    capital: 260,
    workers: 12,
    holds: ['nib', 'brand'],
    makes: [hours('architecture', 'gambar gedung dan rumah', 900)],
  },
  {
    name: 'Struktur Andalan Konsultan',
    regency: '3175',
    sales: 1750,
    capital: 310,
    workers: 11,
    holds: ['nib', 'iso-9001'],
    makes: [hours('engineering', 'hitung struktur dan survei', 820)],
  },
  {
    name: 'Tata Ruang Interior Mbak Dian',
    regency: '3174',
    sales: 640,
    capital: 90,
    workers: 6,
    makes: [hours('interior-works', 'rancang interior kantor', 420)],
  },
  {
    name: 'Instalasi Listrik Pak Harun',
    regency: '3275',
    sales: 720,
    capital: 110,
    workers: 8,
    holds: ['nib'],
    makes: [hours('electrical-installation', 'rancang dan pasang instalasi', 610)],
  },
  {
    name: 'Pipa Gedung Sentosa',
    regency: '3276',
    sales: 580,
    capital: 95,
    workers: 7,
    makes: [hours('plumbing', 'rancang pipa dan air gedung', 480)],
  },
  {
    name: 'Jalan dan Drainase Prima',
    regency: '3603',
    sales: 1480,
    capital: 420,
    workers: 14,
    holds: ['nib'],
    makes: [hours('road-works', 'rancang jalan kawasan', 560)],
  },
  {
    name: 'Laboratorium Tanah Serpong',
    regency: '3674',
    sales: 990,
    capital: 380,
    workers: 9,
    holds: ['nib', 'iso-9001'],
    makes: [hours('product-testing', 'uji tanah dan beton', 350)],
  },
  {
    name: 'Studio Desain Papan Nama',
    regency: '3171',
    sales: 410,
    capital: 55,
    workers: 5,
    makes: [hours('design', 'desain penunjuk arah gedung', 380)],
  },
  {
    name: 'Hitung Biaya Proyek Ibu Ratna',
    regency: '3173',
    sales: 530,
    capital: 60,
    workers: 5,
    holds: ['nib'],
    makes: [hours('accounting', 'hitung biaya dan anggaran proyek', 400)],
  },
  {
    name: 'Izin Bangunan Wicaksono',
    regency: '3172',
    sales: 620,
    capital: 70,
    workers: 4,
    holds: ['nib'],
    makes: [hours('legal-service', 'urus izin bangunan', 300)],
  },
  {
    name: 'Kelola Proyek Bangun Bersama',
    regency: '3175',
    sales: 1250,
    capital: 180,
    workers: 8,
    holds: ['nib'],
    makes: [hours('business-consulting', 'kelola proyek dan studi kelayakan', 520)],
  },
]

export const consultants = (now: Date): Scene => ({
  businesses: members(
    CONSULTANTS,
    {
      key: 'consultant',
      division: '71',
      description: 'Konsultan bangunan yang bekerja sendiri untuk proyek kecil.',
      needs: [lack('marketing'), lack('partnership')],
      waits: 30,
    },
    now,
  ),
  opportunities: [],
})
