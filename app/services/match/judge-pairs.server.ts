import type { AppContext } from '~/context'
import { type Match, match } from '~/domain/matching/match'
import type { Pair } from '~/domain/matching/rule'
import { OF_THE_BOOK, type Weighing } from '~/domain/matching/weight-set'

/** A few milliseconds of work. */
const AT_ONCE = 25

/** Judges pairs, each under the weights of its opportunity, those of the book where none are named. */
export async function judgePairs(
  { pause }: AppContext,
  pairs: readonly Pair[],
  sets: ReadonlyMap<string, Weighing>,
): Promise<Match[]> {
  const matches: Match[] = []
  for (const [at, pair] of pairs.entries()) {
    if (at % AT_ONCE === 0) await pause()
    matches.push(match(pair, (sets.get(pair.opportunity.id) ?? OF_THE_BOOK).weights))
  }
  return matches
}
