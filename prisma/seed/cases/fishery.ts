import { business, type GivenBusiness, lack, needOf, opportunity, type Scene, sector } from '../build'
import { seededId } from '../random'

/**
 * A fishery, a trader and a carrier: the cooperative exchange program of document 004, in which businesses of different
 * sectors share prices and experience and market for one another.
 */
const id = (name: string) => seededId(`fishery/${name}`)

const FISHERS: GivenBusiness = {
  id: id('fishers'),
  kind: 'group',
  name: 'KUB Nelayan Tulehu Bersatu',
  regency: '8101',
  division: '03',
  description: 'Kelompok 22 nelayan pancing ulur: tuna dan cakalang, didaratkan di Tulehu.',
  sales: 1700,
  capital: 420,
  workers: 22,
  makes: [
    { term: 'tuna', label: 'tuna dan cakalang segar', perMonth: 9000, unit: 'kilogram', smallest: 50, leadDays: 1 },
    { term: 'wild-fish', label: 'ikan karang', perMonth: 2500, unit: 'kilogram', smallest: 20, leadDays: 1 },
  ],
  needs: [lack('marketing'), needOf('infrastructure', 'cold-storage'), needOf('infrastructure', 'cold-chain')],
  holds: ['nib'],
  waits: 3,
}

const TRADER: GivenBusiness = {
  id: id('trader'),
  name: 'UD Laut Timur Niaga',
  regency: '8171',
  division: '46',
  description: 'Pedagang ikan antar pulau: beli di Maluku, jual di Makassar dan Surabaya.',
  sales: 11_800,
  capital: 3900,
  workers: 18,
  makes: [
    { term: 'wholesale', label: 'perdagangan ikan antar pulau', perMonth: 16, unit: 'trip', leadDays: 5 },
    { term: 'cold-storage', label: 'gudang beku', perMonth: 60, unit: 'ton', smallest: 1, leadDays: 1 },
  ],
  needs: [needOf('raw-materials', 'tuna'), needOf('partnership', 'cold-chain')],
  holds: ['nib', 'haccp'],
  waits: 14,
}

const CARRIER: GivenBusiness = {
  id: id('carrier'),
  name: 'CV Rantai Dingin Salahutu',
  regency: '8171',
  division: '49',
  description: 'Truk pendingin dari pelabuhan Tulehu dan Ambon ke bandara dan kapal.',
  sales: 2600,
  capital: 1400,
  workers: 9,
  makes: [
    { term: 'cold-chain', label: 'angkutan ikan beku', perMonth: 90, unit: 'trip', smallest: 1, leadDays: 1 },
    { term: 'trucking', label: 'angkutan truk', perMonth: 60, unit: 'trip', smallest: 1, leadDays: 1 },
  ],
  needs: [lack('marketing'), lack('capital')],
  holds: ['nib'],
  waits: 14,
}

const PROCESSOR: GivenBusiness = {
  id: id('processor'),
  name: 'Ikan Asar Mama Yoke',
  regency: '8171',
  division: '10',
  description: 'Ikan asar dan abon tuna untuk oleh-oleh.',
  sales: 290,
  capital: 45,
  workers: 4,
  makes: [
    { term: 'smoked-fish', label: 'ikan asar', perMonth: 520, unit: 'kilogram', smallest: 5, leadDays: 2 },
    { term: 'shredded-meat', label: 'abon tuna', perMonth: 90, unit: 'kilogram', smallest: 2, leadDays: 4 },
  ],
  needs: [needOf('raw-materials', 'tuna'), lack('marketing'), lack('permits')],
  holds: ['pirt'],
  applyingFor: ['halal'],
  waits: 7,
}

const exchanges = (now: Date) => [
  opportunity(
    {
      id: id('exchange-fishers'),
      businessId: FISHERS.id,
      title: 'Nelayan Tulehu mencari pedagang dan pengangkut berpendingin',
      details: {
        pattern: 'cooperative-exchange',
        shares: 'Kabar hasil tangkapan setiap sore dan ikan segar tanpa tengkulak.',
        seeks: 'Kabar harga Surabaya dan Makassar, gudang beku, truk pendingin.',
        sectorsSought: [sector('46'), sector('49'), sector('52')],
      },
      wants: [
        { term: 'cold-chain', label: 'truk pendingin', least: 12, most: 40, unit: 'trip' },
        { term: 'cold-storage', label: 'gudang beku', least: 5, most: 20, unit: 'ton' },
      ],
      area: { kind: 'within', km: 100 },
      paymentTermDays: 7,
      neededInDays: 20,
      expiresInDays: 60,
      postedDaysAgo: 1,
    },
    now,
  ),
  opportunity(
    {
      id: id('exchange-trader'),
      businessId: TRADER.id,
      title: 'Tukar kabar harga: tuna Maluku untuk pasar Makassar dan Surabaya',
      details: {
        pattern: 'cooperative-exchange',
        shares: 'Harga lelang Surabaya dan Makassar setiap hari, jalur jual antar pulau.',
        seeks: 'Kelompok nelayan dan pengolah ikan yang ajek mutunya.',
        sectorsSought: [sector('03'), sector('10'), sector('49')],
      },
      wants: [{ term: 'tuna', label: 'tuna dan cakalang', least: 2000, most: 15_000, unit: 'kilogram' }],
      area: { kind: 'provinces', provinces: ['81', '82'] },
      paymentTermDays: 7,
      expiresInDays: 55,
    },
    now,
  ),
]

export const fishery = (now: Date): Scene => ({
  businesses: [FISHERS, TRADER, CARRIER, PROCESSOR].map((given) => business(given, now)),
  opportunities: exchanges(now),
})
