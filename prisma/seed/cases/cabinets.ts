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

/** Daplar, Australia: four cabinet makers who together deliver knock-down kitchens and bathrooms. */
const CABINET_MAKERS: readonly GivenMember[] = [
  {
    name: 'Dapur Jati Tahunan',
    regency: '3320',
    sales: 1250,
    capital: 340,
    workers: 13,
    holds: ['nib', 'svlk'],
    makes: [{ term: 'kitchen-set', label: 'kitchen set kayu', perMonth: 14, unit: 'set', smallest: 1, leadDays: 25 }],
  },
  {
    name: 'Kabinet Kamar Mandi Slamet',
    regency: '3320',
    sales: 640,
    capital: 120,
    workers: 8,
    holds: ['nib'],
    makes: [
      { term: 'bathroom-cabinet', label: 'kabinet kamar mandi', perMonth: 30, unit: 'set', smallest: 2, leadDays: 20 },
    ],
  },
  {
    name: 'Lemari Ukir Mulyoharjo',
    regency: '3320',
    sales: 780,
    capital: 160,
    workers: 9,
    makes: [
      { term: 'wardrobe', label: 'lemari dan rak', perMonth: 26, unit: 'set', smallest: 1, leadDays: 25 },
      { term: 'wood-turning', label: 'ukir dan bubut kayu', perMonth: 160, smallest: 5, leadDays: 12, ...piece },
    ],
  },
  {
    name: 'Rangka Bongkar Pasang Batealit',
    regency: '3320',
    sales: 900,
    capital: 280,
    workers: 10,
    holds: ['nib', 'svlk'],
    makes: [
      {
        term: 'knock-down-frame',
        label: 'rangka bongkar pasang',
        perMonth: 45,
        unit: 'set',
        smallest: 2,
        leadDays: 18,
      },
      { term: 'furniture-finishing', label: 'finishing melamin', perMonth: 220, smallest: 5, leadDays: 7, ...piece },
    ],
  },
]

const DEVELOPER: GivenBusiness = {
  id: seededId('cabinet/developer'),
  name: 'PT Griya Pesisir Mandiri',
  regency: '3374',
  division: '41',
  description: 'Pengembang perumahan; 300 rumah setahun di Semarang dan Kendal.',
  sales: 42_000,
  capital: 9200,
  workers: 90,
  makes: [{ term: 'house-building', label: 'bangun rumah', perMonth: 12_000, unit: 'hour', leadDays: 120 }],
  needs: [needOf('partnership', 'kitchen-set'), needOf('partnership', 'bathroom-cabinet')],
  holds: ['nib', 'iso-9001'],
  waits: 60,
  assistance: ['marketing', 'capital'],
}

const kitchens = (now: Date) =>
  opportunity(
    {
      id: seededId('cabinet/kitchens'),
      businessId: DEVELOPER.id,
      title: 'Dapur dan kamar mandi bongkar pasang untuk 60 rumah',
      details: {
        pattern: 'subcontracting',
        specification: 'Kayu kering oven, tahan lembap, dikirim dalam kemasan rata dan dirakit di tempat.',
        materialsSupplied: '',
      },
      wants: [
        { term: 'kitchen-set', label: 'kitchen set', least: 10, most: 14, unit: 'set' },
        { term: 'bathroom-cabinet', label: 'kabinet kamar mandi', least: 20, most: 30, unit: 'set' },
        { term: 'knock-down-frame', label: 'rangka bongkar pasang', least: 30, most: 45, unit: 'set' },
      ],
      certificatesRequired: ['svlk'],
      area: { kind: 'within', km: 150 },
      offers: ['capital.capital-access', 'technology.design-engineering'],
      paymentTermDays: 30,
      neededInDays: 75,
      expiresInDays: 40,
    },
    now,
  )

export const cabinets = (now: Date): Scene => ({
  businesses: [
    ...members(
      CABINET_MAKERS,
      {
        key: 'cabinet',
        division: '31',
        description: 'Perabot kayu pesanan, dikerjakan tukang Jepara.',
        needs: [lack('marketing'), lack('technology')],
        waits: 30,
      },
      now,
    ),
    business(DEVELOPER, now),
  ],
  opportunities: [kitchens(now)],
})
