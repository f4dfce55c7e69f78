import type { AppContext } from '~/context'
import type { Case, Contact, NamedHappening } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { caseRoles } from '~/domain/access/case-roles'
import { covers } from '~/domain/access/regions'
import type { Agreement } from '~/domain/agreement/agreement'
import { draftAgreement } from '~/domain/agreement/draft'
import { dutiesFor } from '~/domain/agreement/duties'
import { warningsFor } from '~/domain/agreement/guards'
import { SIDES, type SideKey, type Terms } from '~/domain/agreement/terms'
import { faceOf } from '~/domain/business/face'
import { isSuspended } from '~/domain/partnership/guards'
import { isOf } from '~/domain/partnership/part'
import type { CaseRole, EventKind, Partnership } from '~/domain/partnership/partnership'
import { PATTERN_TABLE, supervisedByKppu } from '~/domain/partnership/patterns'
import { isOverdue } from '~/domain/partnership/rest'
import { historyAs, sideAs } from '~/domain/partnership/sight'
import { isClosed } from '~/domain/partnership/states'
import { bothConsented, movesFor } from '~/domain/partnership/transitions'
import { placeOf } from '../mediation/read.server'
import { unreadByCase } from '../room/unread.server'
import { caseFacts, partiesOf, rolesOf } from './case-facts'
import { jointOf } from './joint.server'
import { sizeMovesOf } from './size-moves.server'

export interface CaseAddress {
  readonly partnershipId: string
  /** As whom to look, for people who are in the case twice. */
  readonly as: string | null
}

/**
 * A case as this person may see it: the other side's answer, people and contacts stay closed until both consented.
 * Null when it is not there or not theirs.
 */
export async function readCase(context: AppContext, actor: SignedIn, { partnershipId, as }: CaseAddress) {
  const { db } = context
  const found = await db.partnerships.find(partnershipId, actor)
  if (!found) return null
  const { partnership, reference, broker, opportunity, businesses } = found
  const roles = caseRoles(actor, caseFacts(partnership))
  const viewer = roles.find((role) => role === as) ?? roles[0]
  if (!viewer) return null
  const [a, b, history, stored] = await Promise.all([
    db.businesses.byId(businesses.a.id),
    db.businesses.byId(businesses.b.id),
    db.partnerships.history(partnershipId),
    db.agreements.ofPartnership(partnershipId),
  ])
  if (!a || !b) return null
  const open = bothConsented(partnership)
  const agreement = stored?.agreement ?? null
  const terms = termsSeenBy(viewer, partnership, agreement)
  return {
    reference,
    partnership: asSeenBy(viewer, partnership),
    viewer,
    roles,
    broker,
    opportunity,
    faces: { a: faceOf(a), b: faceOf(b) },
    /** Both consented. */
    open,
    contacts: await contactsBySide(context, partnership),
    history: historyAs(viewer, partnership, history).map((row) => nameless(viewer, open, row)),
    moves: movesFor(partnership.state, viewer).filter((move) => isStillToDo(move, { actor, viewer, partnership })),
    duties: dutiesFor(partnership.pattern, rolesOf(partnership)),
    parties: partiesOf(found),
    postedPrices: await postedPricesOf(context, partnership, terms),
    clauses: draftAgreement(terms, partiesOf(found), partnership.pattern),
    warnings: warningsFor(terms),
    kppu: supervisedByKppu(a.size, b.size),
    sources: PATTERN_TABLE[partnership.pattern].sources,
    /** Where the written agreement stands; null while none is drawn up. */
    agreementState: agreement && agreement.state,
    /** The order it is one part of; null for a link of the whole. */
    joint: await jointOf(context, actor, { found, viewer }),
    /** These two work together by another link. */
    linked: await worksTogether(context, found),
    sizeMoves: await sizeMovesOf(context, found),
    overdue: isOverdue(partnership, context.now()),
    now: context.now(),
    ...(await roomsOf(context, actor, partnershipId)),
    /** For the broker: their own words on it, and what these two had with each other before. */
    mediation: viewer === 'broker' ? await mediationOf(context, actor, found) : null,
  }
}

const worksTogether = async ({ db }: AppContext, { partnership, businesses: { a, b } }: Case): Promise<boolean> =>
  partnership.state === 'proposed' && (await db.desk.linked([[a.id, b.id]])).size > 0

export type CaseView = NonNullable<Awaited<ReturnType<typeof readCase>>>

/** Brokers to whom a case may go: those who work where one of its businesses stands. */
export async function readSuccessors(context: AppContext, view: CaseView) {
  const regencies = SIDES.map((side) => view.faces[side].regency)
  const brokers = await context.db.users.brokers()
  return brokers
    .filter(({ id, regions }) => id !== view.broker.id && regencies.some((regency) => covers(regions, regency)))
    .map(({ id, name }) => ({ id, name }))
}

/** Once the broker has opened the agreement its terms are the terms; before, those both talked about. */
const termsSeenBy = (viewer: CaseRole, { terms }: Partnership, agreement: Agreement | null): Terms =>
  agreement === null || (agreement.state === 'draft' && viewer !== 'broker') ? terms : agreement.text.terms

const asSeenBy = (viewer: CaseRole, partnership: Partnership): Partnership => ({
  ...partnership,
  sides: { a: sideAs(viewer, 'a', partnership), b: sideAs(viewer, 'b', partnership) },
})

/** What the opportunity says of the price of each thing the link is about: no term yet, but what a side goes by. */
async function postedPricesOf({ db }: AppContext, { opportunityId, parts, state }: Partnership, { price }: Terms) {
  const open = price === null && !isClosed(state)
  const opportunity = open && opportunityId ? await db.opportunities.byId(opportunityId) : null
  const wanted = opportunity?.wanted ?? []
  return wanted
    .filter((item) => parts.length === 0 || parts.some(isOf(item, wanted)))
    .filter(({ priceLow, priceHigh }) => priceLow !== null || priceHigh !== null)
    .map(({ label, unit, priceLow, priceHigh }) => ({ label, unit, priceLow, priceHigh }))
}

const contactsBySide = async (
  context: AppContext,
  partnership: Partnership,
): Promise<Readonly<Record<SideKey, readonly Contact[]>> | null> => {
  if (!bothConsented(partnership)) return null
  const { sides } = partnership
  const contacts = await context.db.partnerships.contacts(SIDES.map((side) => sides[side].businessId))
  const of = (side: SideKey) => contacts.filter(({ businessId }) => businessId === sides[side].businessId)
  return { a: of('a'), b: of('b') }
}

async function roomsOf(context: AppContext, actor: SignedIn, partnershipId: string) {
  const [waiting, talks] = await Promise.all([
    unreadByCase(context, actor),
    context.db.rooms.talksOf(partnershipId, actor.userId),
  ])
  const { count, talk } = waiting.get(partnershipId) ?? { count: 0, talk: 'case' as const }
  return {
    /** Messages in its rooms that wait for the reader, and where the first of them is. */
    unread: count,
    unreadTalk: talk,
    /** Rooms besides the one of all three. */
    talks: talks.filter((one) => one.talk !== 'case').map(placeOf),
  }
}

async function mediationOf({ db }: AppContext, actor: SignedIn, { partnership, businesses }: Case) {
  const [labels, meetings] = await Promise.all([
    db.mediation.labels(actor.userId),
    db.mediation.meetings([businesses.a.id, businesses.b.id], partnership.id),
  ])
  return { labels: labels.get(partnership.id) ?? [], meetings }
}

/** The people of the other side have no names until the case is open. */
const nameless = (viewer: CaseRole, open: boolean, row: NamedHappening): NamedHappening =>
  open || row.side === null || row.side === viewer || viewer === 'broker' ? row : { ...row, actorName: '' }

/** Leaves out what is certain to be refused, so that nobody is offered a button in vain. */
const isStillToDo = (move: EventKind, { actor, viewer, partnership }: Offered): boolean => {
  const own = viewer === 'a' || viewer === 'b' ? partnership.sides[viewer] : null
  if (move === 'consent') return own !== null && own.consent !== 'given'
  if (move === 'renew')
    return (
      own !== null && own.suspendedAt !== null && can(actor, 'renew', { kind: 'consent', businessId: own.businessId })
    )
  if (move === 'revise' || move === 'draft') return !isSuspended(partnership)
  return true
}

interface Offered {
  readonly actor: SignedIn
  readonly viewer: CaseRole
  readonly partnership: Partnership
}
