import type { SignedIn } from '~/domain/access/actor'
import { SIDES, type SideKey } from '~/domain/agreement/terms'
import type { BusinessKind } from '~/domain/business/business'
import type { Size } from '~/domain/business/size'
import type { Promised } from '~/domain/matching/promised'
import type { Partnership, Side } from '~/domain/partnership/partnership'
import type { PartyRole } from '~/domain/partnership/patterns'
import type { Happening } from '~/domain/partnership/sight'
import { type PartnershipState, statesIn } from '~/domain/partnership/states'
import type { Queryable } from './client.server'
import { dashed, underscored } from './enum.server'
import type { Prisma } from './generated/client'
import { toOpportunity, WHOLE_OPPORTUNITY } from './opportunity.server'
import { fromStoredTerms, toStoredTerms } from './terms.server'

/** A link with the names around it. */
export interface Case {
  readonly partnership: Partnership
  /** Shown to people: JJ-2026-000123. */
  readonly reference: string
  readonly businesses: Readonly<Record<SideKey, CaseBusiness>>
  readonly broker: { readonly id: string; readonly name: string }
  readonly opportunity: { readonly id: string; readonly title: string } | null
}

export interface CaseBusiness {
  readonly id: string
  readonly name: string
  readonly kind: BusinessKind
  readonly size: Size | 'unknown'
  /** Four digits. */
  readonly regency: string
  /** For the agreement and those who see the full profile. */
  readonly nib: string | null
}

/** A row of the history with the name of whoever moved. */
export interface NamedHappening extends Happening {
  readonly id: string
  /** From 1 on: the version that this move made. */
  readonly version: number
  readonly actorName: string
}

/** How a person is reached: opened to the other side once both consented. */
export interface Contact {
  readonly businessId: string
  readonly name: string
  /** E.164. */
  readonly phone: string | null
  readonly email: string | null
}

const WITH_NAMES = {
  sides: {
    orderBy: { side: 'asc' },
    include: { business: { select: { id: true, name: true, kind: true, size: true, regencyCode: true, nib: true } } },
  },
  broker: { select: { id: true, name: true } },
  opportunity: { select: { id: true, title: true } },
} as const satisfies Prisma.PartnershipInclude

type CaseRow = Prisma.PartnershipGetPayload<{ include: typeof WITH_NAMES }>
type SideRow = CaseRow['sides'][number]

const toSide = (row: SideRow): Side => ({
  businessId: row.businessId,
  role: row.role as PartyRole,
  consent: row.consent,
  consentById: row.consentById,
  consentAt: row.consentAt,
  ownershipTie: row.ownershipTie,
  reason: row.reason,
  suspendedAt: row.suspendedAt,
})

const toCaseBusiness = ({ business }: SideRow): CaseBusiness => ({
  id: business.id,
  name: business.name,
  kind: business.kind,
  size: business.size,
  regency: business.regencyCode,
  nib: business.nib,
})

const toCase = (row: CaseRow): Case => {
  const [a, b] = row.sides
  if (!a || !b) throw new Error(`partnership ${row.id} has not two sides`)
  return {
    partnership: {
      id: row.id,
      pattern: dashed(row.pattern),
      state: dashed(row.state),
      opportunityId: row.opportunityId,
      brokerId: row.brokerId,
      sides: { a: toSide(a), b: toSide(b) },
      terms: fromStoredTerms(row.terms),
      parts: row.parts as unknown as Partnership['parts'],
      version: row.version,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    },
    reference: row.reference,
    businesses: { a: toCaseBusiness(a), b: toCaseBusiness(b) },
    broker: row.broker,
    opportunity: row.opportunity,
  }
}

/** The cases a person may see at all: those of their businesses, those they lead; the administrator sees every one. */
const seenBy = (actor: SignedIn): Prisma.PartnershipWhereInput => {
  if (actor.role === 'admin') return {}
  const businessIds = actor.memberships.map(({ businessId }) => businessId)
  return {
    OR: [
      { sides: { some: { businessId: { in: businessIds } } } },
      ...(actor.role === 'broker' ? [{ brokerId: actor.userId }] : []),
    ],
  }
}

/** What of a case changes by a move. */
const columns = ({ state, brokerId, terms, parts, version, updatedAt }: Partnership) => ({
  state: underscored(state),
  brokerId,
  terms: toStoredTerms(terms),
  parts: parts.map((part) => ({ ...part })),
  version,
  updatedAt,
})

/** Made-up addresses of people who have a phone number only. */
const isMadeUp = (email: string) => email.endsWith('.invalid')

const reads = (client: Queryable) => ({
  /** Null when it is not there and when it is not theirs. */
  async find(id: string, actor: SignedIn): Promise<Case | null> {
    const row = await client.partnership.findFirst({ where: { AND: [{ id }, seenBy(actor)] }, include: WITH_NAMES })
    return row && toCase(row)
  },

  /** Those of these that are theirs, in no particular order. */
  async byIds(ids: readonly string[], actor: SignedIn): Promise<Case[]> {
    const where = { AND: [{ id: { in: [...ids] } }, seenBy(actor)] }
    const rows = await client.partnership.findMany({ where, include: WITH_NAMES })
    return rows.map(toCase)
  },

  /** For what follows from the clock: nobody asks. */
  async byId(id: string): Promise<Case | null> {
    const row = await client.partnership.findUnique({ where: { id }, include: WITH_NAMES })
    return row && toCase(row)
  },

  /** Their cases in these states, the longest untouched first. */
  async list(actor: SignedIn, states: readonly PartnershipState[], most = 500): Promise<Case[]> {
    const rows = await client.partnership.findMany({
      where: { AND: [{ state: { in: states.map(underscored) } }, seenBy(actor)] },
      include: WITH_NAMES,
      orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
      take: most,
    })
    return rows.map(toCase)
  },

  /** How many cases they have in each state. */
  async countByState(actor: SignedIn): Promise<ReadonlyMap<PartnershipState, number>> {
    const rows = await client.partnership.groupBy({ by: ['state'], where: seenBy(actor), _count: { _all: true } })
    return new Map(rows.map(({ state, _count }) => [dashed(state), _count._all]))
  },

  /** The link between an opportunity and a business that is not closed, whoever leads it. */
  async openOfPair({ opportunityId, businessId }: { opportunityId: string; businessId: string }) {
    const underWay = [...statesIn('waiting'), ...statesIn('running')].map(underscored)
    const row = await client.partnership.findFirst({
      where: { opportunityId, state: { in: underWay }, sides: { some: { side: 'b', businessId } } },
      select: { id: true, reference: true },
    })
    return row
  },
})

/** What links mean for matching. */
const links = (client: Queryable) => ({
  /** What a business makes each month under agreements that run. */
  async promisesOf(businessId: string): Promise<Promised[]> {
    const rows = await client.partnership.findMany({
      where: { state: 'running', sides: { some: { side: 'b', businessId } } },
      select: { terms: true, opportunity: { include: WHOLE_OPPORTUNITY } },
      orderBy: { id: 'asc' },
    })
    return rows.flatMap(({ terms, opportunity }) => {
      const { quantity } = fromStoredTerms(terms)
      return quantity && opportunity ? [{ quantity, wanted: toOpportunity(opportunity).wanted }] : []
    })
  },

  /** Who gives what the other side seeks; null when there is no such link. */
  async makerOf(partnershipId: string): Promise<string | null> {
    const row = await client.partnershipSide.findFirst({
      where: { partnershipId, side: 'b' },
      select: { businessId: true },
    })
    return row?.businessId ?? null
  },

  /** All links that came from the opportunities, the first made first, whoever may see them. */
  async ofOpportunities(...ids: readonly string[]): Promise<Case[]> {
    const rows = await client.partnership.findMany({
      where: { opportunityId: { in: [...ids] } },
      include: WITH_NAMES,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toCase)
  },
})

const around = (client: Queryable) => ({
  async history(partnershipId: string): Promise<NamedHappening[]> {
    const rows = await client.partnershipHistory.findMany({
      where: { partnershipId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    const people = await client.user.findMany({
      where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
      select: { id: true, name: true },
    })
    const nameOf = new Map(people.map(({ id, name }) => [id, name]))
    return rows.map((row, index) => ({
      kind: 'history',
      id: row.id,
      version: index + 1,
      event: row.event as Happening['event'],
      from: row.fromState && dashed(row.fromState),
      to: dashed(row.toState),
      side: row.side,
      actorId: row.actorId,
      actorName: (row.actorId !== null && nameOf.get(row.actorId)) || '',
      reason: row.reason,
      at: row.at,
    }))
  },

  /** The people of these businesses and how to reach them. Show it to those for whom the case is open. */
  async contacts(businessIds: readonly string[]): Promise<Contact[]> {
    const rows = await client.membership.findMany({
      where: { businessId: { in: [...businessIds] } },
      select: { businessId: true, user: { select: { name: true, phoneNumber: true, email: true } } },
      orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
    })
    return rows.map(({ businessId, user }) => ({
      businessId,
      name: user.name,
      phone: user.phoneNumber,
      email: isMadeUp(user.email) ? null : user.email,
    }))
  },
})

/** For what follows from something else: nobody asks. */
const unasked = (client: Queryable) => ({
  /** Makes others who move this case wait until the end of the transaction. */
  async hold(id: string): Promise<void> {
    await client.$queryRaw`select id from partnership where id = ${id}::uuid for update`
  },

  /** The links of a business in these states, whoever may see them. */
  async ofBusiness(businessId: string, states: readonly PartnershipState[]): Promise<Case[]> {
    const rows = await client.partnership.findMany({
      where: { state: { in: states.map(underscored) }, sides: { some: { businessId } } },
      include: WITH_NAMES,
      orderBy: { id: 'asc' },
    })
    return rows.map(toCase)
  },
})

const writes = (client: Queryable) => ({
  /** Holds the opportunity until the end of the transaction. */
  async holdOpportunity(id: string): Promise<void> {
    await client.$queryRaw`select id from opportunity where id = ${id}::uuid for update`
  },

  /** The number of the next case, such as 123. Numbers of undone transactions are lost. */
  async nextNumber(): Promise<number> {
    const [row] = await client.$queryRaw<{ number: bigint }[]>`select nextval('partnership_reference') as number`
    return Number(row?.number)
  },

  async create(partnership: Partnership, reference: string): Promise<void> {
    const { id, pattern, opportunityId, sides, createdAt } = partnership
    await client.partnership.create({
      data: {
        id,
        reference,
        pattern: underscored(pattern),
        opportunityId,
        ...columns(partnership),
        createdAt,
        sides: { createMany: { data: SIDES.map((side) => ({ side, ...sides[side] })) } },
      },
    })
  },

  /** Saves a moved case. False when somebody else moved it first. */
  async save(moved: Partnership): Promise<boolean> {
    const { id, version, sides } = moved
    const { count } = await client.partnership.updateMany({
      where: { id, version: version - 1 },
      data: columns(moved),
    })
    if (count === 0) return false
    for (const side of SIDES)
      await client.partnershipSide.update({
        where: { partnershipId_side: { partnershipId: id, side } },
        data: sides[side],
      })
    return true
  },

  async addHistory(id: string, partnershipId: string, { event, from, to, ...row }: Happening): Promise<void> {
    const { side, actorId, reason, at } = row
    await client.partnershipHistory.create({
      data: {
        id,
        partnershipId,
        event,
        fromState: from && underscored(from),
        toState: underscored(to),
        side,
        actorId,
        reason,
        at,
      },
    })
  },
})

export const partnershipQueries = (client: Queryable) => ({
  ...reads(client),
  ...links(client),
  ...around(client),
  ...unasked(client),
  ...writes(client),
})
