import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { PairIds } from '~/db/match.server'
import type { Business } from '~/domain/business/business'
import { factsOf } from '~/domain/matching/facts'
import { reaches as answersTo, type Reach, reachOf } from '~/domain/matching/reach'
import type { Judged } from '~/domain/matching/rematch'
import { isKept, MOST_JUDGED, runOf } from '~/domain/matching/run'
import type { Weighing } from '~/domain/matching/weight-set'
import { isLive } from '~/domain/opportunity/states'
import { judgePairs } from './judge-pairs.server'
import { keepPlans, type Planned, type Posted, planAll, postedOf } from './plans.server'
import { tellOfMatches } from './tell.server'

/** An opportunity with its poster and the businesses within its reach; none once it is closed. */
interface Field extends Posted {
  readonly candidates: readonly Business[]
  /** How many more would answer if the area were wider. */
  readonly outside: number
}

/**
 * Judges anew who answers some opportunities, and replaces what is stored of them. The number of queries grows with the
 * hundreds of candidates at most. Safe to run twice; unknown ids count for nothing.
 */
export async function refreshOpportunities(context: AppContext, ids: readonly string[]): Promise<void> {
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    await refreshAlone(context, tx, ids)
  })
}

/** The same in a transaction that is alone in judging already. */
export async function refreshAlone(context: AppContext, tx: Queries, ids: readonly string[]): Promise<void> {
  const now = context.now()
  const { judged, live, planned } = await judgeAll(context, tx, { ids, now, sets: await tx.weightSets.of(ids) })
  await keepPlans(tx, ids, { live, planned })
  await keepMatches(context, tx, { ids, judged, now })
}

/** Makes the stored matches of these opportunities what was judged of them. */
export async function keepMatches(
  context: AppContext,
  tx: Queries,
  { ids, judged, now }: { ids: readonly string[]; judged: readonly Judged[]; now: Date },
): Promise<void> {
  const kept = judged.flatMap(({ matches }) => matches)
  await tx.matches.replace({ opportunityIds: ids }, kept, now)
  await tx.matches.recordRuns(
    'opportunity',
    judged.map(({ id, run }) => [id, run]),
  )
  await tellOfMatches(context, tx, kept)
}

/** Who answers these opportunities under these weights, those of the book where none are named. Nothing is written. */
export async function judgeAll(
  context: AppContext,
  tx: Queries,
  { ids, sets, now }: { ids: readonly string[]; sets: ReadonlyMap<string, Weighing>; now: Date },
): Promise<{ judged: Judged[]; live: Posted[]; planned: Planned[] }> {
  const known = await postedOf(tx, ids)
  const live = known.filter(({ opportunity }) => isLive(opportunity, now))
  const planned = planAll(live, sets, now)
  const fields = await fieldsOf(context, tx, { known, live, planned })
  const judged: Judged[] = []
  for (const field of fields) judged.push(await judge(context, field, { sets, now }))
  return { judged, live, planned }
}

async function judge(
  context: AppContext,
  { opportunity, poster, candidates, outside }: Field,
  { sets, now }: { sets: ReadonlyMap<string, Weighing>; now: Date },
): Promise<Judged> {
  const asks = { opportunity, poster: factsOf(poster), now }
  const pairs = candidates.slice(0, MOST_JUDGED).map((candidate) => ({ ...asks, candidate: factsOf(candidate) }))
  const matches = await judgePairs(context, pairs, sets)
  const run = runOf(matches, { capped: candidates.length > MOST_JUDGED, outside, now })
  return { id: opportunity.id, matches: matches.filter(isKept), run }
}

async function fieldsOf(
  context: AppContext,
  tx: Queries,
  { known, live, planned }: { known: readonly Posted[]; live: readonly Posted[]; planned: readonly Planned[] },
): Promise<Field[]> {
  const reaches = live.map(({ opportunity, poster }) => reachOf(opportunity, poster))
  const best = await bestOf(context, tx, planned)
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

/** The best of all businesses for each plan. */
async function bestOf(context: AppContext, tx: Queries, planned: readonly Planned[]): Promise<PairIds[]> {
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
