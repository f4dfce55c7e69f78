import type { AssistanceItem } from '~/domain/agreement/assistance'
import { type Business, type Capability, NEWCOMER, type Need } from '~/domain/business/business'
import type { Certificate } from '~/domain/business/certificates'
import { SECTOR_EDITION } from '~/domain/business/sectors'
import { sizeOf } from '~/domain/business/size'
import { termOf } from '~/domain/business/taxonomy'
import { NO_PREFERENCE, type Opportunity, type WantedItem } from '~/domain/opportunity/opportunity'
import { partId, seededId } from './random'

const DAY = 86_400_000
const JUTA = 1_000_000n

/** `days` may be negative. */
export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY)

const rupiah = (juta: number | null): bigint | null => (juta === null ? null : BigInt(Math.round(juta)) * JUTA)

export const sector = (division: string) => ({ edition: SECTOR_EDITION, division }) as const

/** A need for goods or work of a term, in its everyday word. */
export const needOf = (area: Need['area'], term: string): Need => ({
  area,
  term,
  label: termOf(term)?.id.toLowerCase() ?? null,
})

/** One of the eight problem areas, without a thing that is wanted. */
export const lack = (area: Need['area']): Need => ({ area, term: null, label: null })

type GivenCapability = Pick<Capability, 'term' | 'unit'> & {
  /** The owner's words; the term's own name when left out. */
  readonly label?: string
  readonly perMonth: number | null
  readonly smallest?: number | null
  readonly leadDays?: number | null
  /** Rupiah a unit, from and up to. */
  readonly price?: readonly [number, number]
}

/** What a seeded business says about itself; the rest is worked out. */
export interface GivenBusiness
  extends Pick<Business, 'id' | 'name' | 'description' | 'regency'>,
    Partial<Pick<Business, 'kind' | 'needs' | 'groups' | 'ties' | 'assistance'>> {
  readonly division: string
  /** Millions of rupiah a year; null is *tidak tahu*. */
  readonly sales: number | null
  /** Millions of rupiah, without land and premises. */
  readonly capital: number | null
  readonly workers: number | null
  readonly makes: readonly GivenCapability[]
  readonly holds?: readonly Certificate[]
  readonly applyingFor?: readonly Certificate[]
  readonly womenLed?: boolean | null
  /** Days after delivery that it can wait for its money. */
  readonly waits?: number | null
  readonly changedDaysAgo?: number
}

const papersOf = ({ holds = [], applyingFor = [] }: GivenBusiness): Business['certificates'] => [
  ...holds.map((certificate) => ({ certificate, state: 'held' as const })),
  ...applyingFor.map((certificate) => ({ certificate, state: 'in-progress' as const })),
]

export const business = (given: GivenBusiness, now: Date): Business => {
  const figures = { capital: rupiah(given.capital), annualSales: rupiah(given.sales), workers: given.workers }
  return {
    id: given.id,
    kind: given.kind ?? 'enterprise',
    name: given.name,
    description: given.description,
    regency: given.regency,
    sector: sector(given.division),
    size: sizeOf(figures),
    figures,
    capabilities: given.makes.map((make, index) => capability(make, partId(given.id, index))),
    needs: given.needs ?? [],
    certificates: papersOf(given),
    groups: given.groups ?? [],
    ties: given.ties ?? [],
    longestPaymentTermDays: given.waits ?? null,
    womenLed: given.womenLed ?? null,
    track: NEWCOMER,
    usualReplyHours: null,
    assistance: given.assistance ?? [],
    state: 'listed',
    updatedAt: daysFrom(now, -(given.changedDaysAgo ?? 3)),
  }
}

const bandOf = (price: readonly [number, number] | undefined) => ({
  priceLow: price ? BigInt(price[0]) : null,
  priceHigh: price ? BigInt(price[1]) : null,
})

const capability = (given: GivenCapability, id: string): Capability => {
  const term = given.term === null ? null : termOf(given.term)
  return {
    id,
    kind: term?.kind ?? 'product',
    term: given.term,
    label: given.label ?? term?.id ?? '',
    capacityPerMonth: given.perMonth,
    unit: given.unit,
    smallestOrder: given.smallest ?? null,
    leadTimeDays: given.leadDays ?? null,
    ...bandOf(given.price),
  }
}

/** What a seeded opportunity asks; the rest is worked out. */
export interface GivenOpportunity
  extends Pick<Opportunity, 'id' | 'businessId' | 'title' | 'details'>,
    Partial<Pick<Opportunity, 'area' | 'state' | 'certificatesRequired' | 'paymentTermDays' | 'prefers'>> {
  readonly wants: readonly (Pick<WantedItem, 'term' | 'least' | 'most' | 'unit'> & {
    readonly label?: string
    /** Rupiah a unit, from and up to. */
    readonly price?: readonly [number, number]
  })[]
  readonly offers?: readonly AssistanceItem[]
  readonly neededInDays?: number | null
  readonly expiresInDays?: number
  readonly postedDaysAgo?: number
}

export const opportunity = (given: GivenOpportunity, now: Date): Opportunity => ({
  id: given.id,
  businessId: given.businessId,
  title: given.title,
  details: given.details,
  wanted: given.wants.map((want, index) => ({
    id: partId(given.id, index),
    term: want.term,
    label: want.label ?? (want.term === null ? '' : (termOf(want.term)?.id ?? '')),
    least: want.least,
    most: want.most,
    unit: want.unit,
    ...bandOf(want.price),
  })),
  certificatesRequired: given.certificatesRequired ?? [],
  area: given.area ?? { kind: 'anywhere' },
  assistanceOffered: given.offers ?? [],
  paymentTermDays: given.paymentTermDays ?? null,
  prefers: given.prefers ?? NO_PREFERENCE,
  neededBy: given.neededInDays == null ? null : daysFrom(now, given.neededInDays),
  expiresAt: daysFrom(now, given.expiresInDays ?? 45),
  state: given.state ?? 'open',
  updatedAt: daysFrom(now, -(given.postedDaysAgo ?? 2)),
})

/** A worked case: businesses and what they post. */
export interface Scene {
  readonly businesses: readonly Business[]
  readonly opportunities: readonly Opportunity[]
}

/** A business of a network, of which all share a division and a description. */
export type GivenMember = Pick<GivenBusiness, 'name' | 'regency' | 'sales' | 'capital' | 'workers' | 'makes'> &
  Partial<Pick<GivenBusiness, 'division' | 'holds'>>

type Common = Pick<GivenBusiness, 'division' | 'description' | 'needs' | 'waits'> & { readonly key: string }

/** The businesses of a network. They belong to no group yet: that they fit is for the system to find. */
export const members = (given: readonly GivenMember[], { key, ...common }: Common, now: Date): Business[] =>
  given.map((one, index) =>
    business({ ...common, ...one, id: seededId(`${key}/${index}`), changedDaysAgo: 2 + index * 3 }, now),
  )
