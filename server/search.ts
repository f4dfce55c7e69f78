import type { Log } from '~/context'
import type { Client } from '~/db/client.server'
import type { SearchEngine } from '~/search/engine'
import { meilisearchEngine } from '~/search/meilisearch'
import { postgresEngine } from '~/search/postgres'
import { standingIn } from '~/search/standing-in'
import { WordList } from '~/search/word-list'
import type { Env } from './env'

/** Of the second a page may take, so much is waited for Meilisearch; Postgres answers well within the rest. */
const SEARCH_MS = 400
const CHANGE_MS = 10_000

/** The engines that this environment asks for, over one list of words: Postgres always, Meilisearch where there is one. */
export const searchEngines = (
  client: Client,
  { meilisearch }: Pick<Env, 'meilisearch'>,
): readonly [SearchEngine, ...SearchEngine[]] => {
  const words = new WordList(client)
  const postgres = postgresEngine(client, { words })
  if (!meilisearch) return [postgres]
  const place = { ...meilisearch, prefix: 'jejaring', searchMs: SEARCH_MS, changeMs: CHANGE_MS }
  return [postgres, meilisearchEngine(client, place, words)]
}

/** Search as the pages ask it. */
export function createSearch(client: Client, env: Env, log: Log): SearchEngine {
  const [postgres, meilisearch] = searchEngines(client, env)
  if (!meilisearch) return postgres
  return standingIn({ first: meilisearch, second: postgres, client, log, now: () => new Date() })
}
