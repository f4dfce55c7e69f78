import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { readerOf } from '../browse/find.server'
import { type CaseLine, lineOfEach } from './list.server'

const MOST_FOUND = 20

/** Their own cases that these words find, best first; never those of somebody else. */
export async function searchCases(context: AppContext, actor: SignedIn, words: string): Promise<CaseLine[]> {
  const at = context.now()
  const reader = readerOf(actor)
  const { hits } = await context.search.search({
    kind: 'case',
    text: words,
    sort: 'relevance',
    offset: 0,
    pageSize: MOST_FOUND,
    at,
    reader,
  })
  // Read as theirs once more: who lost a case a moment ago does not see it, whatever the index says.
  const cases = await Promise.all(hits.map(({ id }) => context.db.partnerships.find(id, actor)))
  return lineOfEach(
    context,
    actor,
    cases.filter((found) => found !== null),
  )
}
