import type { AppContext } from '~/context'
import type { Business } from '~/domain/business/business'
import { factsOf } from '~/domain/matching/facts'
import { type Maker, makerOf } from '~/domain/matching/maker'
import { match } from '~/domain/matching/match'
import { reachOf } from '~/domain/matching/reach'
import { MOST_JUDGED } from '~/domain/matching/run'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { planAll } from '../match/plans.server'

/** So many are judged at a time; between them others get their turn. */
const CHUNK = 50

export interface Makers {
  readonly makers: readonly Maker[]
  /** How many stood within reach. */
  readonly judged: number
  /** There were more within reach than are judged. */
  readonly capped: boolean
}

/** Those within reach who could be members `but` these, in no particular order; of too many the best are judged. */
export async function findMakers(
  context: AppContext,
  opportunity: Opportunity,
  { poster, but }: { readonly poster: Business; readonly but: ReadonlySet<string> },
): Promise<Makers> {
  const { db, now } = context
  const found = await findIds(context, opportunity, poster)
  const ids = found.slice(0, MOST_JUDGED).filter((id) => !but.has(id))
  const posting = { opportunity, poster: factsOf(poster), now: now() }
  const makers: Maker[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const businesses = await db.businesses.byIds(ids.slice(from, from + CHUNK))
    for (const candidate of businesses.map(factsOf)) {
      const maker = makerOf(opportunity, candidate, match({ ...posting, candidate }))
      if (maker) makers.push(maker)
    }
  }
  return { makers, judged: ids.length, capped: found.length > MOST_JUDGED }
}

/** The best of all who do it alone, then of those who lack one thing, such as capacity; then whoever is within reach. */
async function findIds(
  { db, matching, now }: AppContext,
  opportunity: Opportunity,
  poster: Business,
): Promise<string[]> {
  const plans = planAll([{ opportunity, poster }], await db.weightSets.of([opportunity.id]), now()).map(
    ({ plan }) => plan,
  )
  const answers = await matching.best(db, plans, { eligible: MOST_JUDGED, near: MOST_JUDGED, spread: 1 })
  const best = answers.flatMap(({ eligible, near }) => [...eligible, ...near]).map(({ id }) => id)
  // One more than are judged shows that there are more.
  const pairs = await db.matches.candidates([reachOf(opportunity, poster)], MOST_JUDGED + 1)
  return [...new Set([...best, ...pairs.map(({ businessId }) => businessId)])]
}
