import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { PairIds } from '~/db/match.server'
import type { Business } from '~/domain/business/business'
import { factsOf } from '~/domain/matching/facts'
import { type Match, match } from '~/domain/matching/match'
import { reaches as answersTo, type Reach, reachOf } from '~/domain/matching/reach'
import type { Weights } from '~/domain/matching/rule-book'
import { isKept, type MatchRun, MOST_JUDGED, runOf } from '~/domain/matching/run'
import { OF_THE_BOOK, type WeightSet } from '~/domain/matching/weight-set'
import { isLive } from '~/domain/opportunity/states'
import { keepPlans, type Posted, planAll } from './plans.server'
import { tellOfMatches } from './tell.server'

type Sets = ReadonlyMap<string, WeightSet>

/** An opportunity with its poster and the businesses within its reach; none once it is closed. */
interface Field extends Posted {
  readonly candidates: readonly Business[]
  /** Those of its scope. */
  readonly weights: Weights
  /** How many more would answer if the area were wider. */
  readonly outside: number
}

/**
 * Judges anew who answers some opportunities, and replaces what is stored of them. The number of queries grows neither
 * with the opportunities nor with their candidates. Safe to run twice; unknown ids count for nothing.
 */
export async function refreshOpportunities(context: AppContext, ids: readonly string[]): Promise<void> {
  const now = context.now()
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    const judged = (await fields(context, tx, { ids, now })).map((field) => judge(field, now))
    const kept = judged.flatMap(({ matches }) => matches.filter(isKept))
    await tx.matches.replace({ opportunityIds: ids }, kept, now)
    await tx.matches.recordRuns(
      'opportunity',
      judged.map(({ id, run }) => [id, run]),
    )
    await tellOfMatches(context, tx, kept)
  })
}

function judge(field: Field, now: Date): { id: string; matches: Match[]; run: MatchRun } {
  const { opportunity, poster, candidates, weights, outside } = field
  const matches = candidates
    .slice(0, MOST_JUDGED)
    .map((candidate) => match({ opportunity, poster: factsOf(poster), candidate: factsOf(candidate), now }, weights))
  return { id: opportunity.id, matches, run: runOf(matches, { capped: candidates.length > MOST_JUDGED, outside, now }) }
}

async function fields(
  context: AppContext,
  tx: Queries,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<Field[]> {
  const opportunities = await tx.opportunities.byIds(ids)
  const posters = await businessesById(
    tx,
    opportunities.map(({ businessId }) => businessId),
  )
  const known = opportunities.flatMap((opportunity) => {
    const poster = posters.get(opportunity.businessId)
    return poster ? [{ opportunity, poster }] : []
  })
  const live = known.filter(({ opportunity }) => isLive(opportunity, now))
  const reaches = live.map(({ opportunity, poster }) => reachOf(opportunity, poster))
  const sets = await tx.weightSets.of(ids)
  const best = await bestOf(context, tx, { live, ids, sets, now })
  // Beside the best everyone else within reach, to say why they were refused; one more than are judged shows that there
  // are more.
  const pairs = firstOfEach([...best, ...(await tx.matches.candidates(reaches, MOST_JUDGED + 1))], MOST_JUDGED + 1)
  const outside = await tx.matches.outside(reaches)
  const businesses = await businessesById(
    tx,
    pairs.map(({ businessId }) => businessId),
  )
  const reachOfEach = new Map(reaches.map((reach) => [reach.opportunityId, reach]))
  const found = new Map<string, Set<Business>>(known.map(({ opportunity }) => [opportunity.id, new Set()]))
  for (const { opportunityId, businessId } of pairs) {
    const [business, reach] = [businesses.get(businessId), reachOfEach.get(opportunityId)]
    if (business && reach && isWithin(reach, business)) found.get(opportunityId)?.add(business)
  }
  return known.map((one) => ({
    ...one,
    candidates: [...(found.get(one.opportunity.id) ?? [])],
    weights: (sets.get(one.opportunity.id) ?? OF_THE_BOOK).weights,
    outside: outside.get(one.opportunity.id) ?? 0,
  }))
}

/** Each pair once, and so many of each opportunity: what is not judged need not be read. */
function firstOfEach(pairs: readonly PairIds[], most: number): PairIds[] {
  const found = new Map<string, Set<string>>()
  for (const { opportunityId, businessId } of pairs) {
    const ids = found.get(opportunityId) ?? new Set()
    found.set(opportunityId, ids)
    if (ids.size < most) ids.add(businessId)
  }
  return [...found].flatMap(([opportunityId, ids]) => [...ids].map((businessId) => ({ opportunityId, businessId })))
}

/** So many of those that nearly fit are judged beside those that do. */
export const MOST_NEAR = 100

/** The best of all businesses, and the plans by which businesses find their way back. */
async function bestOf(
  context: AppContext,
  tx: Queries,
  { live, ids, sets, now }: { live: readonly Posted[]; ids: readonly string[]; sets: Sets; now: Date },
): Promise<PairIds[]> {
  const planned = planAll(live, sets, now)
  await keepPlans(tx, ids, { live, planned })
  const found: PairIds[] = []
  for (const spread of new Set(planned.map((one) => one.spread))) {
    const plans = planned.flatMap((one) => (one.spread === spread ? [one.plan] : []))
    const answers = await context.matching.best(tx, plans, { eligible: MOST_JUDGED, near: MOST_NEAR, spread })
    for (const [at, { opportunityId }] of plans.entries()) {
      const { eligible = [], near = [] } = answers[at] ?? {}
      found.push(...[...eligible, ...near].map(({ id }) => ({ opportunityId, businessId: id })))
    }
  }
  return found
}

const isWithin = (reach: Reach, business: Business): boolean => answersTo(reach, business) === 'within'

async function businessesById(tx: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, Business>> {
  const businesses = await tx.businesses.byIds([...new Set(ids)])
  return new Map(businesses.map((business) => [business.id, business]))
}
