import type { AppContext } from '~/context'
import type { OpenPair, WaitingPair } from '~/db/desk.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import {
  assignmentModel,
  greedy,
  type Limits,
  mostAsked,
  type Pairing,
  readAssignment,
  type Total,
  totalOf,
} from '~/domain/matching/assignment'
import type { Division } from '~/schemas/match'

/** So many opportunities are divided at once, each with so many of its best. */
const OPPORTUNITIES = 100
const BEST_OF_EACH = 20
const LIMIT_MS = 1_000

export interface Batch {
  /** By opportunity. */
  readonly offers: readonly (Omit<WaitingPair, 'match'> & { readonly score: number })[]
  readonly total: Total
  /** What choosing by hand, the best first, would come to. */
  readonly byHand: Total
  /** No division scores more; else time ran out, and what stands here was chosen as by hand. */
  readonly proven: boolean
  /** How many opportunities would ask the same business, if each asked its best. */
  readonly mostAsked: number
}

/**
 * What a broker could propose at once, so that no business is asked by more than it can answer: the division that scores
 * most, beside the one by hand. Null for everybody but a broker.
 */
export async function readBatch(context: AppContext, actor: SignedIn, division: Division): Promise<Batch | null> {
  if (!can(actor, 'open', { kind: 'desk' })) return null
  const { regions } = actor
  const pairs = await context.db.desk.openPairs({
    regions,
    now: context.now(),
    opportunities: OPPORTUNITIES,
    each: BEST_OF_EACH,
  })
  const limits = limitsOf(pairs, division)
  const byHand = greedy(pairs, limits)
  const solved = await context.solve(assignmentModel(pairs, limits), LIMIT_MS)
  const chosen = solved.state === 'solved' ? readAssignment(pairs, solved.values) : byHand
  return {
    offers: await named(context, chosen),
    total: totalOf(chosen),
    byHand: totalOf(byHand),
    proven: solved.state === 'solved' && solved.proven,
    mostAsked: mostAsked(pairs),
  }
}

/** Who seeks plasma asks as many as it seeks; proposals that wait for an answer count as offers made. */
const limitsOf = (pairs: readonly OpenPair[], division: Division): Limits => ({
  opportunities: new Map(pairs.map(({ opportunityId, partners }) => [opportunityId, partners * division.partners])),
  businesses: new Map(pairs.map(({ businessId, waiting }) => [businessId, Math.max(0, division.offers - waiting)])),
})

async function named({ db }: AppContext, chosen: readonly Pairing[]): Promise<Batch['offers']> {
  const pairs = await db.desk.matched(chosen)
  return chosen.flatMap(({ opportunityId, businessId, score }) => {
    const found = pairs.get(`${opportunityId} ${businessId}`)
    if (!found) return []
    const { match: _, ...pair } = found
    return [{ ...pair, score }]
  })
}
