import path from 'node:path'
import pg from 'pg'
import { deploy } from '#prisma/migrate'
import { seedLarge, seedReference } from '#prisma/seed/write'
import { type Client, createClient } from '~/db/client.server'
import type { SearchEngine, SearchQuery } from '~/search/engine'
import { meilisearchEngine } from '~/search/meilisearch'
import { postgresEngine } from '~/search/postgres'
import { WordList } from '~/search/word-list'
import { meilisearchFound, startMeilisearch } from '../../tests/search/meilisearch-server'
import { cpuOf } from './cpu'
import { type Asked, CLASSES, QUERIES, type QueryClass } from './queries'
import { miniSearch, naivePostgres, trigramDocuments } from './rivals'
import { Times, tenths } from './timing'

interface Options {
  readonly url: string
  readonly businesses: number
  /** Whether Meilisearch is measured when there is one. */
  readonly meilisearch: boolean
  readonly say: (sentence: string) => void
}

/** More documents than these would fill the memory of the process with MiniSearch. */
const MOST_FOR_MINISEARCH = 100_000
const ROUNDS = 5
/** Trigrams over documents take seconds. */
const SLOW_ROUNDS = 1
const FRESH_SAVES = 60
const FACETS = ['province', 'size', 'sector', 'certificate'] as const

type ByClass = Readonly<Record<QueryClass, Times>>

/** Fills an empty database and measures everything in one run. */
export async function runBench({ url, businesses, meilisearch, say }: Options) {
  const plain = new pg.Client(url)
  await plain.connect()
  const client = createClient(url, 4)
  const server = meilisearch && meilisearchFound !== null ? await startMeilisearch() : null
  try {
    await deploy(url, path.resolve('prisma/migrations'))
    await seedReference(plain)
    await seedLarge(plain, { count: businesses, now: new Date() })
    say('seeded')
    const words = new WordList(client)
    const ours = postgresEngine(client, { words })
    const indexing = await filled(ours, plain)
    say(`indexed: ${indexing.rowsPerSecond} a second`)
    const times = await timesOf((asked, name) => askOf(ours, asked, name))
    say('ours measured')
    const rivals = await measureRivals({ plain, words, ours, businesses })
    say('rivals measured')
    const theirs = server ? await measureMeilisearch(meilisearchEngine(client, server.place, words), say) : null
    return {
      businesses,
      engine: 'postgres',
      ...summary(times, rivals),
      meilisearch_over_ours_p50: theirs && ratio(all(theirs.times).percentile(50), all(times).percentile(50)),
      index_rows_per_s: indexing.rowsPerSecond,
      index_mib: indexing.mebibytes,
      by_class: tellAll(times),
      meilisearch: theirs && {
        version: meilisearchFound,
        by_class: tellAll(theirs.times),
        index_rows_per_s: theirs.rowsPerSecond,
      },
      fresh_p95_ms: {
        postgres: await freshness(client, ours),
        meilisearch: server && (await freshness(client, meilisearchEngine(client, server.place, words))),
      },
    }
  } finally {
    await server?.stop()
    await client.$disconnect()
    await plain.end()
  }
}

async function filled(engine: SearchEngine, plain: pg.Client) {
  const began = performance.now()
  await engine.rebuild()
  const seconds = (performance.now() - began) / 1000
  await plain.query('vacuum analyze search_document')
  const { rows } = await plain.query<{ documents: string; bytes: string }>(`
    select (select count(*) from search_document) as documents,
      pg_total_relation_size('search_document') + pg_total_relation_size('search_word') as bytes`)
  const [told] = rows
  const [documents, bytes] = [Number(told?.documents), Number(told?.bytes)]
  return { rowsPerSecond: Math.round(documents / seconds), mebibytes: Math.round(bytes / 2 ** 20) }
}

const queryFor = (asked: Asked): SearchQuery => ({
  kind: 'business',
  sort: 'relevance',
  offset: 0,
  pageSize: 20,
  at: new Date(),
  facets: FACETS,
  ...asked,
})

const askOf = (engine: SearchEngine, asked: Asked, name: QueryClass): Promise<unknown> =>
  name === 'suggest'
    ? engine.suggest({ kind: 'business', text: asked.text, at: new Date(), limit: 6 })
    : engine.search(queryFor(asked))

/** Each query some times after one that warms up, the classes mixed as people mix them. */
async function timesOf(ask: (asked: Asked, name: QueryClass) => unknown, rounds = ROUNDS): Promise<ByClass> {
  const times = Object.fromEntries(CLASSES.map((name) => [name, new Times()])) as Record<QueryClass, Times>
  for (const name of CLASSES) for (const asked of QUERIES[name]) await ask(asked, name)
  for (let turn = 0; turn < rounds; turn += 1)
    for (const name of CLASSES) for (const asked of QUERIES[name]) await times[name].measure(() => ask(asked, name))
  return times
}

const all = (times: ByClass): Times => new Times().add(...Object.values(times))

const tellAll = (times: ByClass) => Object.fromEntries(CLASSES.map((name) => [name, times[name].told()]))

const ratio = (theirs: number, ours: number): number => tenths(theirs / ours)

interface Contest {
  readonly plain: pg.Client
  readonly words: WordList
  readonly ours: SearchEngine
  readonly businesses: number
}

interface Rivals {
  readonly filtered: number
  readonly filteredFaceted: number
  readonly filteredCpu: number | null
  readonly typo: number
  readonly minisearch: Times | null
}

async function measureRivals({ plain, words, ours, businesses }: Contest): Promise<Rivals> {
  const bare = (asked: Asked) => ours.search({ ...queryFor(asked), facets: [] })
  const naive = await naivePostgres(plain)
  const filtered = (facets: boolean) =>
    sideBySide(QUERIES.filtered, ROUNDS, {
      ours: (asked) => (facets ? ours.search(queryFor(asked)) : bare(asked)),
      theirs: (asked) => naive(asked, { facets }),
    })
  const trigrams = await trigramDocuments(plain)
  return {
    filtered: await filtered(false),
    filteredFaceted: await filtered(true),
    filteredCpu: await cpuRatio(plain, { ours: bare, theirs: (asked) => naive(asked, { facets: false }) }),
    // What is measured is the finding of what was meant; what it then finds is measured with the classes.
    typo: await sideBySide(QUERIES.typo, SLOW_ROUNDS, { ours: (asked) => words.understand(asked), theirs: trigrams }),
    minisearch: businesses > MOST_FOR_MINISEARCH ? null : await measureMiniSearch(plain),
  }
}

type Ask = (asked: Asked) => Promise<unknown>

/** Medians, query for query after each other: whatever else the machine does falls on both. */
async function sideBySide(
  queries: readonly Asked[],
  rounds: number,
  asks: { readonly ours: Ask; readonly theirs: Ask },
) {
  const times = { ours: new Times(), theirs: new Times() }
  for (const asked of queries) {
    await asks.ours(asked)
    await asks.theirs(asked)
  }
  for (let turn = 0; turn < rounds; turn += 1)
    for (const asked of queries)
      for (const name of ['ours', 'theirs'] as const) await times[name].measure(() => asks[name](asked))
  return ratio(times.theirs.percentile(50), times.ours.percentile(50))
}

/** By processor time: on a machine that others use too, waiting for it falls on the quicker of the two alike. */
async function cpuRatio(plain: pg.Client, asks: { readonly ours: Ask; readonly theirs: Ask }): Promise<number | null> {
  const spentOn = (ask: Ask) =>
    cpuOf(plain, async () => {
      for (let turn = 0; turn < ROUNDS; turn += 1) for (const asked of QUERIES.filtered) await ask(asked)
    })
  const [ours, theirs] = [await spentOn(asks.ours), await spentOn(asks.theirs)]
  return ours && theirs && ratio(theirs, ours)
}

async function measureMiniSearch(plain: pg.Client): Promise<Times> {
  const mini = await miniSearch(plain)
  return all(await timesOf((asked, name) => (name === 'suggest' ? mini.suggest(asked) : mini.search(asked)), 1))
}

const summary = (times: ByClass, { filtered, filteredFaceted, filteredCpu, typo, minisearch }: Rivals) => {
  const { p50, p95, p99 } = all(times).told()
  return {
    filtered_naive_over_ours: filtered,
    filtered_naive_over_ours_cpu: filteredCpu,
    filtered_naive_over_ours_with_counts: filteredFaceted,
    typo_documents_over_ours: typo,
    p50_ms: p50,
    p95_ms: p95,
    p99_ms: p99,
    minisearch_over_ours_p50: minisearch && ratio(minisearch.percentile(50), p50),
  }
}

async function measureMeilisearch(engine: SearchEngine, say: Options['say']) {
  const began = performance.now()
  await engine.rebuild()
  const seconds = (performance.now() - began) / 1000
  const [health] = await engine.health()
  say('Meilisearch filled')
  const times = await timesOf((asked, name) => askOf(engine, asked, name))
  return { times, rowsPerSecond: Math.round((health?.documents ?? 0) / seconds) }
}

/** From the change of a row to the answer that has it, at the 95th of a hundred. */
async function freshness(client: Client, engine: SearchEngine): Promise<number> {
  const businesses = await client.business.findMany({
    where: { state: 'listed' },
    take: FRESH_SAVES,
    select: { id: true },
  })
  const times = new Times()
  for (const [index, { id }] of businesses.entries()) {
    const word = `segar${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}baru`
    await times.measure(async () => {
      await client.business.update({ where: { id }, data: { name: word } })
      await engine.refresh('business', id)
      for (;;) {
        const { hits } = await engine.search({ ...queryFor({ text: word }), facets: [] })
        if (hits.some((hit) => hit.id === id)) return
      }
    })
  }
  return tenths(times.percentile(95))
}
