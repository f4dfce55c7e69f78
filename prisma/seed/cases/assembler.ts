import { business, type GivenBusiness, type GivenMember, lack, members, opportunity, type Scene } from '../build'
import { seededId } from '../random'

const piece = { unit: 'piece' } as const

/** The satellite factories of document 004: an assembler keeps the key parts and has the components made by others. */
const COMPONENT_MAKERS: readonly GivenMember[] = [
  {
    name: 'CV Presindo Logam',
    regency: '3216',
    sales: 6800,
    capital: 2900,
    workers: 24,
    holds: ['nib', 'iso-9001'],
    makes: [{ term: 'stamping', label: 'stamping braket', perMonth: 60_000, smallest: 2000, leadDays: 14, ...piece }],
  },
  {
    name: 'Cor Logam Ceper Makmur',
    regency: '3310',
    sales: 4200,
    capital: 1700,
    workers: 22,
    division: '24',
    holds: ['nib', 'sni'],
    makes: [
      { term: 'casting', label: 'cor besi tromol', perMonth: 9000, unit: 'kilogram', smallest: 200, leadDays: 21 },
    ],
  },
  {
    name: 'Bubut Presisi Pak Agus',
    regency: '3216',
    sales: 1600,
    capital: 620,
    workers: 9,
    holds: ['nib'],
    makes: [
      { term: 'turning', label: 'bubut as roda', perMonth: 7500, smallest: 100, leadDays: 7, ...piece },
      { term: 'machining', label: 'frais dan bor', perMonth: 4000, smallest: 100, leadDays: 9, ...piece },
    ],
  },
  {
    name: 'Plastik Injeksi Cikarang Jaya',
    regency: '3216',
    sales: 3900,
    capital: 2100,
    workers: 18,
    division: '22',
    holds: ['nib', 'iso-9001'],
    makes: [
      {
        term: 'plastic-injection',
        label: 'injeksi plastik spakbor',
        perMonth: 42_000,
        smallest: 1000,
        leadDays: 12,
        ...piece,
      },
    ],
  },
  {
    name: 'Karet Otomotif Bandung Teknik',
    regency: '3273',
    sales: 1900,
    capital: 480,
    workers: 12,
    division: '22',
    holds: ['nib'],
    makes: [
      { term: 'auto-rubber', label: 'seal dan bushing karet', perMonth: 26_000, smallest: 500, leadDays: 12, ...piece },
    ],
  },
  {
    name: 'Rangkaian Kabel Ibu Yuliati',
    regency: '3215',
    sales: 2400,
    capital: 520,
    workers: 28,
    division: '27',
    holds: ['nib'],
    makes: [
      { term: 'wire-harness', label: 'rangkaian kabel motor', perMonth: 8000, smallest: 200, leadDays: 10, ...piece },
    ],
  },
  {
    name: 'Lapis Krom Tegal Abadi',
    regency: '3328',
    sales: 1750,
    capital: 640,
    workers: 13,
    holds: ['nib'],
    makes: [{ term: 'plating', label: 'lapis krom dan seng', perMonth: 30_000, smallest: 300, leadDays: 6, ...piece }],
  },
  {
    name: 'Knalpot Purbalingga Sentosa',
    regency: '3303',
    sales: 1850,
    capital: 330,
    workers: 15,
    division: '29',
    holds: ['nib', 'brand'],
    makes: [{ term: 'exhaust', label: 'knalpot motor', perMonth: 2600, smallest: 50, leadDays: 14, ...piece }],
  },
]

const TIED = seededId('assembler/tied')
const ASSEMBLER: GivenBusiness = {
  id: seededId('assembler/firm'),
  name: 'PT Rakit Otoprima Nusantara',
  regency: '3216',
  division: '29',
  description: 'Perakit sepeda motor niaga roda tiga. Mesin dan rangka dibuat sendiri; komponen lain dari pemasok.',
  sales: 1_250_000,
  capital: 540_000,
  workers: 1400,
  makes: [{ term: 'auto-part', label: 'rakit motor niaga', perMonth: 6000, ...piece, leadDays: 45 }],
  needs: [lack('partnership')],
  holds: ['nib', 'iso-9001', 'iatf-16949'],
  waits: 60,
  assistance: ['technology', 'human-resources', 'capital'],
  ties: [TIED],
}

/** Owned by the assembler, as both declare: the law does not let it take the place of an independent supplier. */
const OWNED: GivenBusiness = {
  id: TIED,
  name: 'CV Otoprima Komponen',
  regency: '3216',
  division: '29',
  description: 'Anak usaha yang membuat komponen pres dan bubut.',
  sales: 9600,
  capital: 4100,
  workers: 40,
  makes: [
    { term: 'stamping', perMonth: 50_000, smallest: 1000, leadDays: 10, ...piece },
    { term: 'turning', perMonth: 20_000, smallest: 500, leadDays: 10, ...piece },
  ],
  holds: ['nib', 'iso-9001'],
  waits: 60,
  ties: [ASSEMBLER.id],
}

const pressedParts = (now: Date) =>
  opportunity(
    {
      id: seededId('assembler/pressed'),
      businessId: ASSEMBLER.id,
      title: 'Subkontrak braket stamping dan bubut as roda',
      details: {
        pattern: 'subcontracting',
        specification: 'Menurut gambar teknik; toleransi 0,05 mm; contoh awal 50 buah diperiksa di laboratorium kami.',
        materialsSupplied: 'Pelat dan besi as dibeli dari kami dengan harga pabrik.',
      },
      wants: [
        { term: 'stamping', label: 'braket rangka', least: 20_000, most: 60_000, ...piece },
        { term: 'turning', label: 'as roda', least: 3000, most: 12_000, ...piece },
        { term: 'plating', label: 'lapis seng', least: 10_000, most: 40_000, ...piece },
      ],
      certificatesRequired: ['nib'],
      area: { kind: 'provinces', provinces: ['32', '31', '33', '36'] },
      offers: ['technology.quality-control', 'technology.technology-transfer', 'technology.material-efficiency'],
      paymentTermDays: 30,
      neededInDays: 60,
      expiresInDays: 45,
    },
    now,
  )

const otherParts = (now: Date) =>
  opportunity(
    {
      id: seededId('assembler/other'),
      businessId: ASSEMBLER.id,
      title: 'Komponen karet, plastik dan rangkaian kabel',
      details: {
        pattern: 'subcontracting',
        specification: 'Bahan tahan minyak dan panas 120 derajat. Pengiriman dua kali seminggu.',
        materialsSupplied: '',
      },
      wants: [
        { term: 'auto-rubber', label: 'seal karet', least: 12_000, most: 36_000, ...piece },
        { term: 'plastic-injection', label: 'spakbor plastik', least: 6000, most: 18_000, ...piece },
        { term: 'wire-harness', label: 'rangkaian kabel', least: 3000, most: 6500, ...piece },
      ],
      certificatesRequired: ['nib'],
      area: { kind: 'within', km: 400 },
      offers: ['technology.quality-control', 'human-resources.training', 'capital.finance-mediation'],
      // Longer than the 30 days that small suppliers can bear: the broker is warned.
      paymentTermDays: 60,
      neededInDays: 50,
      expiresInDays: 30,
    },
    now,
  )

export const assembler = (now: Date): Scene => ({
  businesses: [
    ...members(
      COMPONENT_MAKERS,
      {
        key: 'assembler',
        division: '25',
        description: 'Pemasok komponen untuk perakit dan bengkel.',
        needs: [lack('marketing'), lack('technology'), lack('capital')],
        waits: 30,
      },
      now,
    ),
    business(ASSEMBLER, now),
    business(OWNED, now),
  ],
  opportunities: [pressedParts(now), otherParts(now)],
})
