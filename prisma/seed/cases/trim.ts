import {
  business,
  type GivenBusiness,
  type GivenMember,
  lack,
  members,
  needOf,
  opportunity,
  type Scene,
} from '../build'
import { seededId } from '../random'

const piece = { unit: 'piece' } as const

/** ATVC, Australia: eight trim and upholstery contractors who jointly win rail-trim tenders. */
const TRIM_CONTRACTORS: readonly GivenMember[] = [
  {
    name: 'Jok Sumber Rejeki',
    regency: '3577',
    sales: 980,
    capital: 130,
    workers: 9,
    holds: ['nib'],
    makes: [{ term: 'upholstery', label: 'pelapisan jok', perMonth: 320, smallest: 4, leadDays: 14, ...piece }],
  },
  {
    name: 'Kulit Jok Magetan',
    regency: '3520',
    sales: 1300,
    capital: 310,
    workers: 12,
    holds: ['nib', 'sni'],
    makes: [{ term: 'upholstery', label: 'jok kulit', perMonth: 420, smallest: 10, leadDays: 18, ...piece }],
  },
  {
    name: 'Interior Kereta Pak Teguh',
    regency: '3577',
    sales: 860,
    capital: 150,
    workers: 8,
    holds: ['nib'],
    makes: [
      { term: 'upholstery', label: 'pelapisan kursi kereta', perMonth: 300, smallest: 10, leadDays: 15, ...piece },
      { term: 'auto-trim', label: 'panel lapis', perMonth: 200, smallest: 10, leadDays: 15, ...piece },
    ],
  },
  {
    name: 'Busa Jok Prima Caruban',
    regency: '3519',
    sales: 1150,
    capital: 420,
    workers: 10,
    makes: [
      { term: 'foam', label: 'busa cetak jok', perMonth: 900, smallest: 20, leadDays: 10, ...piece },
      { term: 'upholstery', perMonth: 260, smallest: 10, leadDays: 15, ...piece },
    ],
  },
  {
    name: 'Jok Mobil Ponorogo Indah',
    regency: '3502',
    sales: 640,
    capital: 85,
    workers: 7,
    makes: [{ term: 'upholstery', label: 'jok mobil dan bus', perMonth: 280, smallest: 2, leadDays: 10, ...piece }],
  },
  {
    name: 'Lapis Rapi Ngawi',
    regency: '3521',
    sales: 520,
    capital: 70,
    workers: 6,
    makes: [
      { term: 'upholstery', label: 'pelapisan jok dan sofa', perMonth: 240, smallest: 2, leadDays: 12, ...piece },
    ],
  },
  {
    name: 'Trim Karya Utama Nganjuk',
    regency: '3518',
    sales: 1050,
    capital: 240,
    workers: 11,
    holds: ['nib'],
    makes: [
      { term: 'auto-trim', label: 'trim plafon dan dinding', perMonth: 380, smallest: 10, leadDays: 16, ...piece },
      { term: 'upholstery', perMonth: 260, smallest: 10, leadDays: 15, ...piece },
    ],
  },
  {
    name: 'Jahit Jok Mbak Lestari',
    regency: '3577',
    sales: 390,
    capital: 45,
    workers: 6,
    makes: [{ term: 'upholstery', label: 'jahit sarung jok', perMonth: 300, smallest: 4, leadDays: 10, ...piece }],
  },
]

const TRAIN_MAKER: GivenBusiness = {
  id: seededId('trim/train-maker'),
  name: 'PT Kereta Karya Madiun',
  regency: '3577',
  division: '30',
  description: 'Membangun kereta penumpang untuk dalam dan luar negeri.',
  sales: 1_900_000,
  capital: 820_000,
  workers: 1800,
  makes: [{ term: 'train-part', label: 'kereta penumpang', perMonth: 12, ...piece, leadDays: 240 }],
  needs: [needOf('partnership', 'upholstery')],
  holds: ['nib', 'iso-9001', 'iso-14001'],
  waits: 60,
  assistance: ['technology', 'human-resources', 'capital'],
}

const trimTender = (now: Date) =>
  opportunity(
    {
      id: seededId('trim/tender'),
      businessId: TRAIN_MAKER.id,
      title: 'Tender pelapisan 2.000 kursi kereta sebulan',
      details: {
        pattern: 'subcontracting',
        specification: 'Kain tahan api menurut standar kereta. Satu penanggung jawab untuk seluruh pesanan.',
        materialsSupplied: 'Kain tahan api dan rangka kursi.',
      },
      wants: [{ term: 'upholstery', label: 'pelapisan kursi kereta', least: 1600, most: 2200, ...piece }],
      certificatesRequired: ['nib'],
      area: { kind: 'within', km: 150 },
      offers: ['technology.technology-transfer', 'technology.quality-control', 'capital.finance-mediation'],
      paymentTermDays: 30,
      neededInDays: 90,
      expiresInDays: 35,
    },
    now,
  )

export const trimContractors = (now: Date): Scene => ({
  businesses: [
    ...members(
      TRIM_CONTRACTORS,
      {
        key: 'trim',
        division: '31',
        description: 'Pelapisan jok dan trim untuk mobil, bus dan kereta.',
        needs: [lack('marketing'), lack('partnership')],
        waits: 30,
      },
      now,
    ),
    business(TRAIN_MAKER, now),
  ],
  opportunities: [trimTender(now)],
})
