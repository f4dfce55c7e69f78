import { beforeAll } from 'vitest'
import type { AppContext } from '~/context'
import type { Business, Capability } from '~/domain/business/business'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import type { Partnership } from '~/domain/partnership/partnership'
import { aBusiness, aCapability } from '../factories/business'
import { anOpportunity, aWantedItem } from '../factories/opportunity'
import { aPartnership, someTerms } from '../factories/partnership'
import { storedUser } from '../factories/stored'
import { useHouse } from '../setup/house'

export const NOW = new Date('2026-11-20T02:00:00Z')

const capable = (label: string, term: string | null = null, made: Partial<Capability> = {}) => [
  aCapability({
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    label,
    term,
    capacityPerMonth: null,
    unit: 'piece',
    ...made,
  }),
]

/** A small market in the tables, unknown to any index: what a test looks for stands among what it should not find. */
const BUSINESSES = {
  tailor: { name: 'Konveksi Siti', regency: '3273', capabilities: capable('Jahit seragam', 'uniform-sewing') },
  tempeh: {
    name: 'Tempe Waiheru',
    regency: '8171',
    size: 'micro',
    sector: { edition: '2020', division: '10' },
    capabilities: capable('Tempe kedelai', 'tempeh', { capacityPerMonth: 1.2, unit: 'ton' }),
    certificates: [{ certificate: 'halal', state: 'held' }],
  },
  cabinets: {
    kind: 'cooperative',
    name: 'Kabinet Jaya',
    regency: '3204',
    sector: { edition: '2020', division: '31' },
    capabilities: capable('Lemari jati'),
    description: 'Melayani penjahitan sofa untuk hotel dan kantor.',
  },
  caterer: {
    name: 'Dapur Ibu Ratna',
    regency: '3578',
    size: 'micro',
    sector: { edition: '2020', division: '56' },
    capabilities: capable('Nasi kotak dan tumpeng'),
    description: 'Katering rapat dan syukuran.',
    certificates: [{ certificate: 'halal', state: 'held' }],
  },
  hidden: { name: 'Konveksi Rahasia', regency: '3273', state: 'hidden', capabilities: capable('Jahit seragam') },
} as const satisfies Readonly<Record<string, Partial<Business>>>

export interface Market {
  readonly businesses: Readonly<Record<keyof typeof BUSINESSES, Business>>
  readonly opportunity: Opportunity
  /** Between the caterer and who makes tempeh. */
  readonly link: Partnership
}

/** A house with the market in its tables. */
export function useMarket() {
  const it = useHouse()
  const market = {} as { -readonly [Key in keyof Market]: Market[Key] }
  beforeAll(async () => {
    it.clock.now = NOW
    const stored = await Promise.all(
      Object.entries(BUSINESSES).map(async ([key, changes]) => [key, await store(it.context, changes)] as const),
    )
    market.businesses = Object.fromEntries(stored) as Market['businesses']
    const wanted = [aWantedItem({ id: it.context.newId() })]
    const businessId = market.businesses.cabinets.id
    const expiresAt = new Date('2026-12-01T00:00:00Z')
    market.opportunity = anOpportunity({
      id: it.context.newId(),
      businessId,
      title: 'Pesanan sekolah',
      wanted,
      expiresAt,
    })
    await it.context.db.opportunities.create(market.opportunity)
    const { userId: brokerId } = await storedUser(it, { role: 'broker' })
    market.link = aPartnership({
      id: it.context.newId(),
      opportunityId: null,
      brokerId,
      terms: someTerms({ activity: 'Pasokan tempe segar' }),
      sides: { a: { businessId: market.businesses.caterer.id }, b: { businessId: market.businesses.tempeh.id } },
    })
    await it.context.db.partnerships.create(market.link, 'JJ-2026-000777')
  })
  return { it, market }
}

/** A business in the tables alone. */
export async function store({ db, newId }: AppContext, changes: Partial<Business>): Promise<Business> {
  const { capabilities = [], ...rest } = changes
  const business = aBusiness({
    id: newId(),
    certificates: [],
    description: '',
    size: 'small',
    sector: { edition: '2020', division: '14' },
    ...rest,
    capabilities: capabilities.map((one) => ({ ...one, id: newId() })),
  })
  await db.businesses.create({ business, nib: null }, { ownerId: null, newId })
  return business
}
