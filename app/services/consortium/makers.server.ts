import type { AppContext } from '~/context'
import type { Business } from '~/domain/business/business'
import { factsOf } from '~/domain/matching/facts'
import { type Maker, makerOf } from '~/domain/matching/maker'
import { match } from '~/domain/matching/match'
import { reachOf } from '~/domain/matching/reach'
import { MOST_JUDGED } from '~/domain/matching/run'
import type { Opportunity } from '~/domain/opportunity/opportunity'

/** So many are judged at a time; between them others get their turn. */
const CHUNK = 50

export interface Makers {
  readonly makers: readonly Maker[]
  /** How many stood within reach. */
  readonly judged: number
  /** There were more within reach than are judged. */
  readonly capped: boolean
}

/** Everyone within reach who could be a member `but` these, in no particular order. */
export async function findMakers(
  { db, now }: AppContext,
  opportunity: Opportunity,
  { poster, but }: { readonly poster: Business; readonly but: ReadonlySet<string> },
): Promise<Makers> {
  const pairs = await db.matches.candidates([reachOf(opportunity, poster)], MOST_JUDGED + 1)
  const ids = pairs.slice(0, MOST_JUDGED).flatMap(({ businessId }) => (but.has(businessId) ? [] : [businessId]))
  const posting = { opportunity, poster: factsOf(poster), now: now() }
  const makers: Maker[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    const businesses = await db.businesses.byIds(ids.slice(from, from + CHUNK))
    for (const candidate of businesses.map(factsOf)) {
      const maker = makerOf(opportunity, candidate, match({ ...posting, candidate }))
      if (maker) makers.push(maker)
    }
  }
  return { makers, judged: ids.length, capped: pairs.length > MOST_JUDGED }
}
