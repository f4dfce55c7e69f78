import type { AppContext } from '~/context'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { caseRoles } from '~/domain/access/case-roles'
import type { WantedItem } from '~/domain/opportunity/opportunity'
import { partsOfWhole } from '~/domain/partnership/part'
import { isOverdue } from '~/domain/partnership/rest'
import { type PartnershipState, STATE_CATEGORIES, type StateCategory, statesIn } from '~/domain/partnership/states'
import { movesFor } from '~/domain/partnership/transitions'
import { unreadByCase, type Waiting } from '../room/unread.server'
import { caseFacts } from './case-facts'

interface Reading {
  readonly actor: SignedIn
  readonly now: Date
  /** Messages that wait for this person, by case. */
  readonly unread: ReadonlyMap<string, Waiting>
  /** What is asked, by opportunity: of those that several share. */
  readonly wanted: ReadonlyMap<string, readonly WantedItem[]>
}

const orderOf = ({ opportunity, partnership: { parts } }: Case, wanted: Reading['wanted']) =>
  opportunity && { title: opportunity.title, parts: partsOfWhole(wanted.get(opportunity.id) ?? [], parts) }

/** A case as a card or a line of a list. */
const lineOf = (found: Case, { actor, now, unread, wanted }: Reading) => {
  const { partnership, reference, businesses } = found
  const { id, state, pattern, sides, updatedAt } = partnership
  const [viewer] = caseRoles(actor, caseFacts(partnership))
  const party = viewer === 'a' || viewer === 'b' ? viewer : null
  return {
    id,
    reference,
    state,
    pattern,
    names: { a: businesses.a.name, b: businesses.b.name },
    roles: { a: sides.a.role, b: sides.b.role },
    /** What was asked for, and which part of it this is; no parts where it is the whole. */
    order: orderOf(found, wanted),
    /** The side of the reader; null for the broker. */
    side: party,
    /** This reader's answer is what the case waits for. */
    waitsForYou: party !== null && movesFor(state, party).includes('consent') && sides[party].consent === 'waiting',
    updatedAt,
    overdue: isOverdue(partnership, now),
    /** Messages in its rooms that wait for the reader. */
    unread: unread.get(id)?.count ?? 0,
    /** Where the first of them is. */
    unreadTalk: unread.get(id)?.talk ?? 'case',
  }
}

export type CaseLine = ReturnType<typeof lineOf>

/** The cases of a person in these states, the longest untouched first. */
export async function listCases(
  context: AppContext,
  actor: SignedIn,
  states: readonly PartnershipState[],
): Promise<CaseLine[]> {
  return lineOfEach(context, actor, await context.db.partnerships.list(actor, states))
}

/** Cases as lines, in their order. */
export async function lineOfEach(context: AppContext, actor: SignedIn, cases: readonly Case[]): Promise<CaseLine[]> {
  const now = context.now()
  const unread = await unreadByCase(context, actor)
  const shared = cases.flatMap(({ opportunity, partnership }) =>
    opportunity && partnership.parts.length > 0 ? [opportunity.id] : [],
  )
  const orders = await context.db.opportunities.byIds([...new Set(shared)])
  const wanted = new Map(orders.map((one) => [one.id, one.wanted]))
  return cases.map((found) => lineOf(found, { actor, now, unread, wanted }))
}

/** The cases of one category, by itself the first that has any, with the counts of all. */
export async function readCases(context: AppContext, actor: SignedIn, asked: StateCategory | null) {
  const byState = await context.db.partnerships.countByState(actor)
  const counts = STATE_CATEGORIES.map((category) => ({
    category,
    count: statesIn(category).reduce((sum, state) => sum + (byState.get(state) ?? 0), 0),
  }))
  const category = asked ?? counts.find(({ count }) => count > 0)?.category ?? 'waiting'
  return {
    now: context.now(),
    category,
    counts,
    cases: await listCases(context, actor, statesIn(category)),
  }
}
