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
  /** The address of a database of this name, which is empty. */
  readonly database: (name: string) => Promise<string>
  readonly businesses: number
  /** Whether Meilisearch is measured when there is one. */
  readonly meilisearch: boolean
  readonly say: (sentence: string) => void
}

/** Indexes that fill a memory, or take an hour to fill: beside ours they are measured over no more than these. */
const MOST_BESIDE = 100_000
const ROUNDS = 5
/** Among more businesses than those each answer takes long enough to be told in fewer. */
const ROUNDS_AMONG_MANY = 2
/** Trigrams over documents take seconds, among many tens of them: there every so manieth word is asked. */
const SLOW_ROUNDS = 1
const SLOW_AMONG_MANY = 5
const FRESH_SAVES = 60
const FACETS = ['province', 'size', 'sector', 'certificate'] as const

type ByClass = Readonly<Record<QueryClass, Times>>

/** A database of generated businesses with our index over them. */
interface House {
  readonly businesses: number
  readonly rounds: number
  readonly plain: pg.Client
  readonly client: Client
  readonly words: WordList
  readonly ours: SearchEngine
  readonly indexing: { readonly rowsPerSecond: number; readonly mebibytes: number }
  readonly times: ByClass
}

/** Fills empty databases and measures everything in one run. */
export async function runBench({ businesses, meilisearch, ...options }: Options) {
  const few = Math.min(businesses, MOST_BESIDE)
  const beside = await inHouse(few, options, async (house) => ({
    ...(await measureBeside(house, { ...options, meilisearch })),
    times: house.times,
    ...(few === businesses && (await told(house, options))),
  }))
  const whole = few === businesses ? null : await inHouse(businesses, options, (house) => told(house, options))
  const { times, ...rest } = beside
  return {
    businesses,
    engine: 'postgres',
    ...whole,
    ...rest,
    growth: whole && growth(times, whole.p50_ms, whole.p95_ms),
  }
}

/** What a house of many takes for what one of few takes. */
const growth = (few: ByClass, p50: number, p95: number) => ({
  from: MOST_BESIDE,
  p50: ratio(p50, all(few).percentile(50)),
  p95: ratio(p95, all(few).percentile(95)),
})

async function inHouse<Told>(
  businesses: number,
  { database, say }: Pick<Options, 'database' | 'say'>,
  work: (house: House) => Promise<Told>,
): Promise<Told> {
  const url = await database(`bench_${businesses}`)
  const plain = new pg.Client(url)
  await plain.connect()
  const client = createClient(url, 4)
  try {
    await deploy(url, path.resolve('prisma/migrations'))
    await seedReference(plain)
    // The generator refers to nothing that is not there, and a bench that is cut off begins anew.
    await plain.query('set session_replication_role to replica; set synchronous_commit to off')
    await seedLarge(plain, { count: businesses, now: new Date() })
    await plain.query('reset session_replication_role; reset synchronous_commit')
    say(`${businesses} seeded`)
    const words = new WordList(client)
    const ours = postgresEngine(client, { words })
    const indexing = await filled(ours, plain)
    say(`indexed: ${indexing.rowsPerSecond} a second`)
    const rounds = businesses > MOST_BESIDE ? ROUNDS_AMONG_MANY : ROUNDS
    const times = await timesOf((asked, name) => askOf(ours, asked, name), rounds)
    say('ours measured')
    return await work({ businesses, rounds, plain, client, words, ours, indexing, times })
  } finally {
    await client.$disconnect()
    await plain.end()
  }
}

/** Ours, and beside it what others write in SQL. */
async function told(house: House, { say }: Pick<Options, 'say'>) {
  const rivals = await measureRivals(house)
  say('rivals in SQL measured')
  const { p50, p95, p99 } = all(house.times).told()
  return {
    ...rivals,
    p50_ms: p50,
    p95_ms: p95,
    p99_ms: p99,
    index_rows_per_s: house.indexing.rowsPerSecond,
    index_mib: house.indexing.mebibytes,
    by_class: tellAll(house.times),
    fresh_p95_ms: await freshness(house, house.ours),
  }
}

/** Indexes beside the database: MiniSearch in this process, and Meilisearch when there is one. */
async function measureBeside(house: House, { meilisearch, say }: Pick<Options, 'meilisearch' | 'say'>) {
  const p50 = all(house.times).percentile(50)
  const minisearch = await measureMiniSearch(house.plain)
  say('MiniSearch measured')
  const server = meilisearch && meilisearchFound !== null ? await startMeilisearch() : null
  try {
    const engine = server && meilisearchEngine(house.client, server.place, house.words)
    const theirs = engine && (await measureMeilisearch(engine, house, say))
    return {
      minisearch_businesses: house.businesses,
      minisearch_over_ours_p50: ratio(minisearch.percentile(50), p50),
      meilisearch_businesses: theirs && house.businesses,
      meilisearch_over_ours_p50: theirs && ratio(all(theirs.times).percentile(50), p50),
      meilisearch: theirs && {
        version: meilisearchFound,
        by_class: tellAll(theirs.times),
        index_rows_per_s: theirs.rowsPerSecond,
        fresh_p95_ms: theirs.fresh,
      },
    }
  } finally {
    await server?.stop()
  }
}

async function filled(engine: SearchEngine, plain: pg.Client): Promise<House['indexing']> {
  const began = performance.now()
  await engine.rebuild()
  const seconds = (performance.now() - began) / 1000
  await plain.query('vacuum analyze search_document')
  const { rows } = await plain.query<{ documents: string; bytes: string }>(`
    select (select count(*) from search_document) as documents,
      pg_total_relation_size('search_document') + pg_total_relation_size('search_word') as bytes`)
  const [sizes] = rows
  const [documents, bytes] = [Number(sizes?.documents), Number(sizes?.bytes)]
  return { rowsPerSecond: Math.round(documents / seconds), mebibytes: Math.round(bytes / 2 ** 20) }
}

const queryFor = (asked: Asked): SearchQuery => ({
  kind: 'business',
  sort: 'relevance',
  offset: 0,
  pageSize: 20,
  at: new Date(),
  // As our pages ask: nobody counts what a filter that is set could be instead.
  facets: FACETS.filter((facet) => facet === 'certificate' || asked[facet] === undefined),
  ...asked,
})

const askOf = (engine: SearchEngine, asked: Asked, name: QueryClass): Promise<unknown> =>
  name === 'suggest'
    ? engine.suggest({ kind: 'business', text: asked.text, at: new Date(), limit: 6 })
    : engine.search(queryFor(asked))

/** Each query some times after one that warms up, the classes mixed as people mix them. */
async function timesOf(ask: (asked: Asked, name: QueryClass) => unknown, rounds: number): Promise<ByClass> {
  const times = Object.fromEntries(CLASSES.map((name) => [name, new Times()])) as Record<QueryClass, Times>
  for (const name of CLASSES) for (const asked of QUERIES[name]) await ask(asked, name)
  for (let turn = 0; turn < rounds; turn += 1)
    for (const name of CLASSES) for (const asked of QUERIES[name]) await times[name].measure(() => ask(asked, name))
  return times
}

const all = (times: ByClass): Times => new Times().add(...Object.values(times))

const tellAll = (times: ByClass) => Object.fromEntries(CLASSES.map((name) => [name, times[name].told()]))

const ratio = (theirs: number, ours: number): number => tenths(theirs / ours)

async function measureRivals({ plain, words, ours, businesses, rounds }: House) {
  const bare = (asked: Asked) => ours.search({ ...queryFor(asked), facets: [] })
  const naive = await naivePostgres(plain)
  const filtered = (facets: boolean) =>
    sideBySide(QUERIES.filtered, rounds, {
      ours: (asked) => (facets ? ours.search(queryFor(asked)) : bare(asked)),
      theirs: (asked) => naive(asked, { facets }),
    })
  const trigrams = await trigramDocuments(plain)
  const slow = businesses > MOST_BESIDE ? SLOW_AMONG_MANY : 1
  const typos = QUERIES.typo.filter((_, at) => at % slow === 0)
  return {
    filtered_naive_over_ours: await filtered(false),
    filtered_naive_over_ours_cpu: await cpuRatio(plain, rounds, {
      ours: bare,
      theirs: (asked) => naive(asked, { facets: false }),
    }),
    filtered_naive_over_ours_with_counts: await filtered(true),
    // What is measured is the finding of what was meant; what it then finds is measured with the classes.
    typo_documents_over_ours: await sideBySide(typos, SLOW_ROUNDS, {
      ours: (asked) => words.understand(asked),
      theirs: trigrams,
    }),
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
async function cpuRatio(
  plain: pg.Client,
  rounds: number,
  asks: { readonly ours: Ask; readonly theirs: Ask },
): Promise<number | null> {
  const spentOn = (ask: Ask) =>
    cpuOf(plain, async () => {
      for (let turn = 0; turn < rounds; turn += 1) for (const asked of QUERIES.filtered) await ask(asked)
    })
  const [ours, theirs] = [await spentOn(asks.ours), await spentOn(asks.theirs)]
  return ours && theirs && ratio(theirs, ours)
}

async function measureMiniSearch(plain: pg.Client): Promise<Times> {
  const mini = await miniSearch(plain)
  return all(await timesOf((asked, name) => (name === 'suggest' ? mini.suggest(asked) : mini.search(asked)), 1))
}

async function measureMeilisearch(engine: SearchEngine, house: House, say: Options['say']) {
  const began = performance.now()
  await engine.rebuild()
  const seconds = (performance.now() - began) / 1000
  const [health] = await engine.health()
  say('Meilisearch filled')
  const times = await timesOf((asked, name) => askOf(engine, asked, name), house.rounds)
  say('Meilisearch measured')
  const rowsPerSecond = Math.round((health?.documents ?? 0) / seconds)
  return { times, rowsPerSecond, fresh: await freshness(house, engine) }
}

/** From the change of a row to the answer that has it, at the 95th of a hundred. */
async function freshness({ client }: House, engine: SearchEngine): Promise<number> {
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
