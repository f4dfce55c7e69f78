import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Business } from '~/domain/business/business'
import { dayNumber } from '~/domain/calendar'
import { factsOf } from '~/domain/matching/facts'
import { createPlanner, type Plan } from '~/domain/matching/plan'
import { OF_THE_BOOK, type Weighing } from '~/domain/matching/weight-set'
import type { Opportunity } from '~/domain/opportunity/opportunity'

/** An opportunity with who asks. */
export interface Posted {
  readonly opportunity: Opportunity
  readonly poster: Business
}

/** A plan, and how near scores count as alike for whoever asked. */
export interface Planned {
  readonly plan: Plan
  readonly spread: number
}

type Planner = ReturnType<typeof createPlanner>

/** A planner for each set of weights; only so many, for each keeps tables. */
const planners = new Map<string, Planner>()
const MOST_PLANNERS = 20

function plannerFor({ weights }: Weighing): Planner {
  const key = JSON.stringify(weights)
  const known = planners.get(key)
  if (known) return known
  if (planners.size >= MOST_PLANNERS) planners.clear()
  const made = createPlanner(weights)
  planners.set(key, made)
  return made
}

/** Compiles live opportunities, each under the weights of its scope. */
export const planAll = (live: readonly Posted[], sets: ReadonlyMap<string, Weighing>, now: Date): Planned[] =>
  live.map(({ opportunity, poster }) => {
    const set = sets.get(opportunity.id) ?? OF_THE_BOOK
    return { plan: plannerFor(set)({ opportunity, poster: factsOf(poster), now }), spread: set.spread }
  })

/** Makes the stored plans of these opportunities exactly those of the live ones among them. */
export const keepPlans = (
  tx: Queries,
  ids: readonly string[],
  { live, planned }: { live: readonly Posted[]; planned: readonly Planned[] },
): Promise<void> =>
  tx.matchProfiles.replacePlans(
    ids,
    live.flatMap(({ opportunity }, at) => {
      const plan = planned[at]?.plan
      return plan ? [{ plan, until: opportunity.expiresAt }] : []
    }),
  )

/** Each of these opportunities with who asks. */
export async function postedOf(tx: Queries, ids: readonly string[]): Promise<Posted[]> {
  const opportunities = await tx.opportunities.byIds(ids)
  const posters = await tx.businesses.byIds([...new Set(opportunities.map(({ businessId }) => businessId))])
  const posterOf = new Map(posters.map((poster) => [poster.id, poster]))
  return opportunities.flatMap((opportunity) => {
    const poster = posterOf.get(opportunity.businessId)
    return poster ? [{ opportunity, poster }] : []
  })
}

/** Makes the stored plans of these live opportunities anew, under the weights in force. Answers who they are. */
export async function makePlans(tx: Queries, ids: readonly string[], now: Date): Promise<Posted[]> {
  const live = await postedOf(tx, ids)
  await keepPlans(tx, ids, { live, planned: planAll(live, await tx.weightSets.of(ids), now) })
  return live
}

/** So many share a transaction: while it runs, everyone else's judging waits. */
const CHUNK = 20

/**
 * Makes some of the plans anew that are of an earlier day, for they count days until the work is needed, or of other
 * codes than today's. Several processes share the work. Answers how many it made: none, once all are of today.
 */
export const renewPlans = ({ db, now }: AppContext): Promise<number> =>
  db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    const at = now()
    const ids = await tx.matchProfiles.withoutPlanOf({ day: dayNumber(at), now: at }, CHUNK)
    const live = await makePlans(tx, ids, at)
    return live.length
  })
