import { type GivenMember, lack, members, needOf, opportunity, type Scene } from '../build'
import { seededId } from '../random'

const piece = { unit: 'piece' } as const

/** Oz Electronics Manufacturing: three small firms with the same costly component, who can only survive by buying together. */
const FIRMS: readonly GivenMember[] = [
  {
    name: 'Timbangan Digital Nusa',
    regency: '3275',
    sales: 1650,
    capital: 480,
    workers: 12,
    holds: ['nib', 'sni'],
    makes: [
      {
        term: 'electronics-assembly',
        label: 'rakit timbangan digital',
        perMonth: 900,
        smallest: 20,
        leadDays: 20,
        ...piece,
      },
    ],
  },
  {
    name: 'Alarm Aman Elektronik',
    regency: '3216',
    sales: 1180,
    capital: 350,
    workers: 9,
    holds: ['nib'],
    makes: [
      {
        term: 'electronics-assembly',
        label: 'rakit alarm dan sensor',
        perMonth: 1400,
        smallest: 50,
        leadDays: 18,
        ...piece,
      },
      { term: 'pcb-assembly', label: 'solder PCB', perMonth: 3000, smallest: 100, leadDays: 10, ...piece },
    ],
  },
  {
    name: 'Pengatur Daya Surya Mandiri',
    regency: '3276',
    sales: 1420,
    capital: 390,
    workers: 10,
    holds: ['nib'],
    makes: [
      {
        term: 'electronics-assembly',
        label: 'rakit pengatur panel surya',
        perMonth: 600,
        smallest: 10,
        leadDays: 24,
        ...piece,
      },
    ],
  },
]

/** Each asks its neighbours of other sectors for a way to the same part. */
const jointPurchase = (now: Date) =>
  opportunity(
    {
      id: seededId('electronics/purchase'),
      businessId: seededId('electronics/0'),
      title: 'Tukar informasi harga komponen elektronik dan beli bersama',
      details: {
        pattern: 'cooperative-exchange',
        shares: 'Daftar harga dan pemasok mikrokontroler yang kami pakai.',
        seeks: 'Pedagang atau pengangkut yang dapat membeli komponen dalam jumlah besar.',
        sectorsSought: [
          { edition: '2020', division: '46' },
          { edition: '2020', division: '49' },
        ],
      },
      wants: [{ term: 'electronics-part', label: 'mikrokontroler dan sensor', least: 3000, most: 9000, ...piece }],
      area: { kind: 'within', km: 250 },
      paymentTermDays: 0,
      expiresInDays: 60,
    },
    now,
  )

export const electronics = (now: Date): Scene => ({
  businesses: [
    ...members(
      FIRMS,
      {
        key: 'electronics',
        division: '26',
        description: 'Perakit elektronik kecil; mikrokontroler dibeli eceran dengan harga tinggi.',
        needs: [needOf('raw-materials', 'electronics-part'), lack('capital')],
        waits: 30,
      },
      now,
    ),
  ],
  opportunities: [jointPurchase(now)],
})
