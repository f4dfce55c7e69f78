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

/** A nucleus estate with its mill, and the farmers around it: inti-plasma as PP 44/1997 describes it (document 002). */
const PELALAWAN = '1405'
const cluster = (label: string, tons: number): GivenMember['makes'] => [
  { term: 'oil-palm', label, perMonth: tons, unit: 'ton', smallest: 1, leadDays: 2 },
]

const FARMERS: readonly GivenMember[] = [
  {
    name: 'Kebun Sawit Pak Zulkifli',
    regency: PELALAWAN,
    sales: 190,
    capital: 120,
    workers: 3,
    makes: cluster('tandan buah segar', 7),
  },
  {
    name: 'Kebun Sawit Rosmawati',
    regency: PELALAWAN,
    sales: 160,
    capital: 95,
    workers: 2,
    makes: cluster('tandan buah segar', 5),
  },
  {
    name: 'Sawit Swadaya Hamdan',
    regency: PELALAWAN,
    sales: 240,
    capital: 180,
    workers: 4,
    holds: ['ispo'],
    makes: cluster('sawit swadaya', 9),
  },
  {
    name: 'Kebun Keluarga Idris',
    regency: PELALAWAN,
    sales: 130,
    capital: 70,
    workers: 2,
    makes: cluster('tandan buah segar', 4),
  },
  {
    name: 'Tani Sawit Mariani',
    regency: PELALAWAN,
    sales: null,
    capital: 60,
    workers: 2,
    makes: cluster('tandan buah segar', 4),
  },
  {
    name: 'Kebun Sawit Lae Binsar',
    regency: '1408',
    sales: 310,
    capital: 260,
    workers: 5,
    holds: ['nib', 'ispo'],
    makes: cluster('tandan buah segar', 12),
  },
  {
    name: 'Kebun Sawit Anwar',
    regency: '1402',
    sales: 175,
    capital: 110,
    workers: 3,
    makes: cluster('tandan buah segar', 6),
  },
  {
    name: 'Sawit Lestari Bu Zuraida',
    regency: PELALAWAN,
    sales: 205,
    capital: 140,
    workers: 3,
    makes: cluster('tandan buah segar', 8),
  },
]

const COOPERATIVE: GivenBusiness = {
  id: seededId('plantation/cooperative'),
  kind: 'cooperative',
  name: 'Koperasi Tani Sawit Makmur Pelalawan',
  regency: PELALAWAN,
  division: '01',
  description: 'Koperasi 140 petani sawit swadaya: menimbang, mengangkut dan menjual bersama.',
  sales: 4800,
  capital: 1900,
  workers: 14,
  makes: [
    { term: 'oil-palm', label: 'tandan buah segar anggota', perMonth: 620, unit: 'ton', smallest: 10, leadDays: 2 },
  ],
  needs: [lack('capital'), needOf('raw-materials', 'fertiliser'), lack('infrastructure')],
  holds: ['nib', 'ispo'],
  waits: 14,
}

const NUCLEUS: GivenBusiness = {
  id: seededId('plantation/nucleus'),
  name: 'PT Inti Sawit Lestari Riau',
  regency: PELALAWAN,
  division: '10',
  description: 'Kebun inti 6.200 hektare dan pabrik minyak sawit 45 ton sejam.',
  sales: 680_000,
  capital: 310_000,
  workers: 820,
  makes: [{ term: 'cooking-oil', label: 'minyak sawit mentah', perMonth: 5200, unit: 'ton', leadDays: 5 }],
  needs: [needOf('raw-materials', 'oil-palm')],
  holds: ['nib', 'ispo', 'rspo', 'iso-14001'],
  waits: 30,
  assistance: ['technology', 'capital', 'management', 'human-resources'],
}

const plasma = (now: Date) =>
  opportunity(
    {
      id: seededId('plantation/plasma'),
      businessId: NUCLEUS.id,
      title: 'Kemitraan plasma sawit untuk 150 petani Pelalawan',
      details: {
        pattern: 'inti-plasma',
        commodity: 'Kelapa sawit',
        plasmaSought: 150,
        hectaresEach: 2,
        inputsSupplied: 'Bibit bersertifikat, pupuk, pendampingan penyuluh dan jaminan beli.',
      },
      wants: [{ term: 'oil-palm', label: 'tandan buah segar', least: 3, most: 700, unit: 'ton' }],
      area: { kind: 'within', km: 120 },
      offers: [
        'technology.technology-transfer',
        'technology.pilot-facility',
        'human-resources.training',
        'capital.guarantee-procedure',
        'capital.finance-mediation',
        'management.organisation-system',
      ],
      paymentTermDays: 7,
      neededInDays: 90,
      expiresInDays: 75,
    },
    now,
  )

export const plantation = (now: Date): Scene => ({
  businesses: [
    ...members(
      FARMERS,
      {
        key: 'plantation',
        division: '01',
        description: 'Kebun sawit swadaya keluarga.',
        needs: [lack('technology'), lack('capital'), needOf('raw-materials', 'fertiliser')],
        waits: 7,
      },
      now,
    ).map((farmer) => ({ ...farmer, groups: farmer.regency === PELALAWAN ? [COOPERATIVE.id] : [] })),
    business(COOPERATIVE, now),
    business(NUCLEUS, now),
  ],
  opportunities: [plasma(now)],
})
