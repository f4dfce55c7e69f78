import type { AppContext } from '~/context'
import type { SearchKind } from '~/search/engine'

const MOST_SUGGESTED = 8

/** What may be meant by what is typed so far, best first. */
export async function suggestWords({ search, now }: AppContext, kind: SearchKind, text: string): Promise<string[]> {
  const suggestions = await search.suggest({ kind, text, at: now(), limit: MOST_SUGGESTED })
  return [...new Set(suggestions.map((one) => one.text))]
}
