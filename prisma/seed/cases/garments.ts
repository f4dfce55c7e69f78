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

/** CD-Line, Denmark: eleven garment makers who complete each other, from suits to zips. */
const GARMENT_MAKERS: readonly GivenMember[] = [
  {
    name: 'Jas Priangan Tailor',
    regency: '3273',
    sales: 1450,
    capital: 260,
    workers: 14,
    holds: ['nib', 'brand'],
    makes: [{ term: 'suit', label: 'jas dan blazer', perMonth: 420, smallest: 10, leadDays: 21, ...piece }],
  },
  {
    name: 'Rumah Gaun Neneng',
    regency: '3273',
    sales: 820,
    capital: 140,
    workers: 9,
    holds: ['nib'],
    makes: [{ term: 'dress', label: 'gaun dan kebaya', perMonth: 350, smallest: 5, leadDays: 21, ...piece }],
  },
  {
    name: 'Kemeja Kang Deden',
    regency: '3277',
    sales: 960,
    capital: 120,
    workers: 11,
    holds: ['nib'],
    makes: [{ term: 'shirt', label: 'kemeja kerja', perMonth: 1400, smallest: 24, leadDays: 14, ...piece }],
  },
  {
    name: 'Celana Cigondewah Jaya',
    regency: '3273',
    sales: 1100,
    capital: 150,
    workers: 12,
    makes: [{ term: 'trousers', label: 'celana bahan dan rok', perMonth: 1300, smallest: 24, leadDays: 14, ...piece }],
  },
  {
    name: 'Jaket Sampurna',
    regency: '3204',
    sales: 700,
    capital: 95,
    workers: 8,
    makes: [{ term: 'jacket', label: 'jaket dan rompi', perMonth: 600, smallest: 12, leadDays: 18, ...piece }],
  },
  {
    name: 'Hijab Teh Imas',
    regency: '3217',
    sales: 380,
    capital: 55,
    workers: 6,
    holds: ['nib', 'halal'],
    makes: [{ term: 'muslim-wear', label: 'kerudung dan gamis', perMonth: 900, smallest: 20, leadDays: 10, ...piece }],
  },
  {
    name: 'Aksesori Cantik Euis',
    regency: '3273',
    sales: 210,
    capital: 40,
    workers: 4,
    makes: [
      {
        term: 'garment-accessory',
        label: 'ikat pinggang, bros dan label',
        perMonth: 4200,
        smallest: 50,
        leadDays: 10,
        ...piece,
      },
    ],
  },
  {
    name: 'Ritsleting Sinar Cimahi',
    regency: '3277',
    sales: 640,
    capital: 310,
    workers: 7,
    division: '32',
    holds: ['nib', 'sni'],
    makes: [{ term: 'zipper', label: 'ritsleting', perMonth: 22_000, smallest: 500, leadDays: 7, ...piece }],
  },
  {
    name: 'Kancing Batok Tatang',
    regency: '3206',
    sales: 150,
    capital: 30,
    workers: 5,
    division: '32',
    makes: [
      { term: 'button', label: 'kancing batok dan logam', perMonth: 60_000, smallest: 1000, leadDays: 9, ...piece },
    ],
  },
  {
    name: 'Bordir Komputer Kawalu',
    regency: '3278',
    sales: 890,
    capital: 420,
    workers: 8,
    division: '13',
    holds: ['nib'],
    makes: [{ term: 'embroidery', label: 'bordir komputer', perMonth: 3800, smallest: 24, leadDays: 8, ...piece }],
  },
  {
    name: 'Potong Kain Maju Rapi',
    regency: '3273',
    sales: 520,
    capital: 180,
    workers: 7,
    makes: [
      { term: 'fabric-cutting', label: 'potong kain dan pola', perMonth: 9000, smallest: 100, leadDays: 4, ...piece },
      {
        term: 'garment-finishing',
        label: 'setrika uap dan pasang kancing',
        perMonth: 6000,
        smallest: 100,
        leadDays: 4,
        ...piece,
      },
    ],
  },
]

const RETAILER: GivenBusiness = {
  id: seededId('garment/retailer'),
  name: 'PT Busana Cipta Lestari',
  regency: '3273',
  division: '47',
  description: 'Jaringan toko busana dan seragam hotel di 40 kota.',
  sales: 310_000,
  capital: 96_000,
  workers: 640,
  makes: [{ term: 'retail', label: 'toko busana', perMonth: null, unit: 'trip' }],
  needs: [needOf('partnership', 'suit'), needOf('partnership', 'dress')],
  holds: ['nib', 'brand', 'iso-9001'],
  waits: 60,
  assistance: ['marketing', 'technology'],
}

const garmentRange = (now: Date) =>
  opportunity(
    {
      id: seededId('garment/range'),
      businessId: RETAILER.id,
      title: 'Satu lini busana hotel: jas, gaun, aksesori sampai ritsleting',
      details: {
        pattern: 'subcontracting',
        specification: 'Satu lini 12 model dengan warna dan label sama. Contoh disetujui sebelum jahit massal.',
        materialsSupplied: 'Kain utama dan label merek.',
      },
      wants: [
        { term: 'suit', label: 'jas', least: 200, most: 600, ...piece },
        { term: 'dress', label: 'gaun', least: 200, most: 600, ...piece },
        { term: 'shirt', label: 'kemeja', least: 600, most: 1500, ...piece },
        { term: 'trousers', label: 'celana', least: 600, most: 1500, ...piece },
        { term: 'garment-accessory', label: 'aksesori', least: 1500, most: 5000, ...piece },
        { term: 'zipper', label: 'ritsleting', least: 2000, most: 8000, ...piece },
        { term: 'button', label: 'kancing', least: 6000, most: 20_000, ...piece },
        { term: 'embroidery', label: 'bordir logo', least: 800, most: 3000, ...piece },
      ],
      certificatesRequired: ['nib'],
      area: { kind: 'provinces', provinces: ['32', '31', '33'] },
      offers: ['technology.design-engineering', 'technology.quality-control', 'marketing.market-access'],
      paymentTermDays: 30,
      neededInDays: 60,
      expiresInDays: 50,
    },
    now,
  )

export const garments = (now: Date): Scene => ({
  businesses: [
    ...members(
      GARMENT_MAKERS,
      {
        key: 'garment',
        division: '14',
        description: 'Jahitan rapi untuk butik, hotel dan sekolah.',
        needs: [lack('marketing'), lack('capital')],
        waits: 30,
      },
      now,
    ),
    business(RETAILER, now),
  ],
  opportunities: [garmentRange(now)],
})
