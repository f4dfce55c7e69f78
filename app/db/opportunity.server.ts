import type { AssistanceItem } from '~/domain/agreement/assistance'
import type { Certificate } from '~/domain/business/certificates'
import type { Unit } from '~/domain/business/units'
import type { OpportunityHistory } from '~/domain/opportunity/move'
import type { Area, Opportunity, PatternDetails } from '~/domain/opportunity/opportunity'
import { expiryNoticeAt } from '~/domain/opportunity/states'
import type { Queryable } from './client.server'
import { underscored } from './enum.server'
import type { Prisma } from './generated/client'

/** What `toOpportunity` reads. */
export const WHOLE_OPPORTUNITY = {
  items: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.OpportunityInclude

type OpportunityRow = Prisma.OpportunityGetPayload<{ include: typeof WHOLE_OPPORTUNITY }>

/** Closed lists and shapes that Postgres keeps as text or JSON were checked by zod on their way in. */
export const toOpportunity = (row: OpportunityRow): Opportunity => ({
  id: row.id,
  businessId: row.businessId,
  title: row.title,
  details: row.details as unknown as PatternDetails,
  wanted: row.items.map(({ id, term, label, least, most, unit, priceLow, priceHigh }) => ({
    id,
    term,
    label,
    least,
    most,
    unit: unit as Unit,
    priceLow,
    priceHigh,
  })),
  certificatesRequired: row.certificatesRequired as Certificate[],
  area: row.area as unknown as Area,
  assistanceOffered: row.assistanceOffered as AssistanceItem[],
  paymentTermDays: row.paymentTermDays,
  prefers: { womenLed: row.prefersWomenLed, groups: row.prefersGroups },
  neededBy: row.neededBy,
  expiresAt: row.expiresAt,
  state: row.state,
  updatedAt: row.updatedAt,
})

/** An opportunity beside what only its editing and its clock need. */
export interface StoredOpportunity {
  readonly opportunity: Opportunity
  readonly version: number
  /** Four digits: where the business that posted it stands. */
  readonly regency: string
  readonly expiryNoticedAt: Date | null
  /** When its poster asked the brokers to propose somebody; null before, and after a proposal. */
  readonly brokerAskedAt: Date | null
}

const columns = (opportunity: Opportunity) => ({
  pattern: underscored(opportunity.details.pattern),
  title: opportunity.title,
  details: opportunity.details as unknown as Prisma.InputJsonObject,
  certificatesRequired: [...opportunity.certificatesRequired],
  area: opportunity.area as unknown as Prisma.InputJsonObject,
  assistanceOffered: [...opportunity.assistanceOffered],
  paymentTermDays: opportunity.paymentTermDays,
  prefersWomenLed: opportunity.prefers.womenLed,
  prefersGroups: opportunity.prefers.groups,
  neededBy: opportunity.neededBy,
  expiresAt: opportunity.expiresAt,
  state: opportunity.state,
  updatedAt: opportunity.updatedAt,
})

const itemsOf = ({ wanted }: Opportunity) => ({
  createMany: { data: wanted.map((item, position) => ({ ...item, position })) },
})

const WITH_PLACE = { ...WHOLE_OPPORTUNITY, business: { select: { regencyCode: true } } } as const

const toStored = (row: Prisma.OpportunityGetPayload<{ include: typeof WITH_PLACE }>): StoredOpportunity => ({
  opportunity: toOpportunity(row),
  version: row.version,
  regency: row.business.regencyCode,
  expiryNoticedAt: row.expiryNoticedAt,
  brokerAskedAt: row.brokerAskedAt,
})

/** Those that look for partners. */
export const liveAt = (now: Date) =>
  ({ state: { in: ['open', 'matched'] }, expiresAt: { gt: now } }) satisfies Prisma.OpportunityWhereInput

const reads = (client: Queryable) => ({
  async byId(id: string): Promise<Opportunity | null> {
    const row = await client.opportunity.findUnique({ where: { id }, include: WHOLE_OPPORTUNITY })
    return row && toOpportunity(row)
  },

  /** Those that anyone may see, the newest first: for search engines. */
  async publicPages(now: Date, take: number): Promise<{ id: string; updatedAt: Date }[]> {
    return client.opportunity.findMany({
      where: { ...liveAt(now), business: { state: 'listed' } },
      select: { id: true, updatedAt: true },
      orderBy: { updatedAt: 'desc' },
      take,
    })
  },

  /** In no particular order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<Opportunity[]> {
    const rows = await client.opportunity.findMany({ where: { id: { in: [...ids] } }, include: WHOLE_OPPORTUNITY })
    return rows.map(toOpportunity)
  },

  /** Those that look for partners now, newest first. */
  async open(): Promise<Opportunity[]> {
    const rows = await client.opportunity.findMany({
      where: { state: { in: ['open', 'matched'] } },
      include: WHOLE_OPPORTUNITY,
      orderBy: { updatedAt: 'desc' },
    })
    return rows.map(toOpportunity)
  },

  /** Everything these businesses posted, newest first. */
  async ofBusinesses(businessIds: readonly string[]): Promise<Opportunity[]> {
    const rows = await client.opportunity.findMany({
      where: { businessId: { in: [...businessIds] } },
      include: WHOLE_OPPORTUNITY,
      orderBy: { createdAt: 'desc' },
    })
    return rows.map(toOpportunity)
  },

  /** With what decides who may see and change it. Ask `can` before showing anything of it. */
  async stored(id: string): Promise<StoredOpportunity | null> {
    const row = await client.opportunity.findUnique({ where: { id }, include: WITH_PLACE })
    return row && toStored(row)
  },
})

const writes = (client: Queryable) => ({
  async create(opportunity: Opportunity): Promise<void> {
    const { id, businessId, updatedAt } = opportunity
    await client.opportunity.create({
      data: { id, businessId, ...columns(opportunity), items: itemsOf(opportunity), createdAt: updatedAt },
    })
  },

  /** Writes the new whole over the old. False when somebody else saved since `version`. */
  async replace(opportunity: Opportunity, version: number): Promise<boolean> {
    const { id } = opportunity
    const { count } = await client.opportunity.updateMany({
      where: { id, version },
      data: { ...columns(opportunity), expiryNoticedAt: null, version: { increment: 1 } },
    })
    if (count === 0) return false
    await client.opportunityItem.deleteMany({ where: { opportunityId: id } })
    await client.opportunity.update({ where: { id }, data: { items: itemsOf(opportunity) } })
    return true
  },

  /** Its poster asks the brokers to propose somebody; null once one did. False when it stood so before, maybe by a press of this moment. */
  async noteAsked(id: string, brokerAskedAt: Date | null): Promise<boolean> {
    const before = brokerAskedAt ? null : { not: null }
    const { count } = await client.opportunity.updateMany({
      where: { id, brokerAskedAt: before },
      data: { brokerAskedAt },
    })
    return count === 1
  },

  /** Writes a move and its history. A new end asks for a new notice. False when somebody else saved since `version`. */
  async move(moved: {
    readonly opportunity: Pick<Opportunity, 'id' | 'state' | 'expiresAt' | 'updatedAt'>
    readonly history: OpportunityHistory & { readonly id: string }
    readonly version: number
  }): Promise<boolean> {
    const { id, state, expiresAt, updatedAt } = moved.opportunity
    const extended = moved.history.event === 'extend' || moved.history.event === 'reopen'
    const { count } = await client.opportunity.updateMany({
      where: { id, version: moved.version },
      data: {
        state,
        expiresAt,
        updatedAt,
        version: { increment: 1 },
        ...(extended ? { expiryNoticedAt: null } : {}),
      },
    })
    if (count === 0) return false
    const { from, to, ...history } = moved.history
    await client.opportunityHistory.create({
      data: { ...history, opportunityId: id, fromState: from, toState: to },
    })
    return true
  },
})

const history = (client: Queryable) => ({
  /** What is no move of the table, such as its posting: the state stays as it is. */
  async record(event: {
    readonly id: string
    readonly opportunityId: string
    readonly event: 'post' | 'revise'
    readonly state: Opportunity['state']
    readonly actorId: string
    readonly at: Date
    /** Of `revise`: the answers that stood there. */
    readonly before?: object
  }): Promise<void> {
    const { state, ...row } = event
    const fromState = event.event === 'post' ? null : state
    await client.opportunityHistory.create({ data: { ...row, fromState, toState: state } })
  },

  /** The answers as they stood at a moment; null when nobody changed them since. */
  async answersAt(opportunityId: string, at: Date): Promise<Readonly<Record<string, unknown>> | null> {
    const row = await client.opportunityHistory.findFirst({
      where: { opportunityId, event: 'revise', at: { gt: at } },
      select: { before: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return (row?.before as Readonly<Record<string, unknown>> | null | undefined) ?? null
  },

  async history(opportunityId: string) {
    return client.opportunityHistory.findMany({ where: { opportunityId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  },
})

/** What the clock asks. */
const ends = (client: Queryable) => ({
  /** Not closed and past their end. */
  async pastExpiry(now: Date, most: number): Promise<StoredOpportunity[]> {
    const rows = await client.opportunity.findMany({
      where: { state: { in: ['open', 'matched'] }, expiresAt: { lte: now } },
      include: WITH_PLACE,
      orderBy: { expiresAt: 'asc' },
      take: most,
    })
    return rows.map(toStored)
  },

  /** Not closed, in their last days, and their owner not yet told. */
  async noticeDue(now: Date, most: number): Promise<StoredOpportunity[]> {
    // expiryNoticeAt(expiresAt) <= now, turned round so that the index on the end of the offer is used.
    const lead = now.getTime() - expiryNoticeAt(now).getTime()
    const rows = await client.opportunity.findMany({
      where: {
        state: { in: ['open', 'matched'] },
        expiryNoticedAt: null,
        expiresAt: { gt: now, lte: new Date(now.getTime() + lead) },
      },
      include: WITH_PLACE,
      orderBy: { expiresAt: 'asc' },
      take: most,
    })
    return rows.map(toStored)
  },

  /** True for the one caller that marks it. */
  async markNoticed(id: string, at: Date): Promise<boolean> {
    const { count } = await client.opportunity.updateMany({
      where: { id, expiryNoticedAt: null },
      data: { expiryNoticedAt: at },
    })
    return count === 1
  },
})

export const opportunityQueries = (client: Queryable) => ({
  ...reads(client),
  ...writes(client),
  ...history(client),
  ...ends(client),
})
