import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Prisma } from '~/db/generated/client'
import { profileNumbers } from '~/db/match-profile.server'
import { answersSql, askedSql, bestSql, offeredSql, type Said, termsWanted, VERSION } from '~/db/match-sql.server'
import { createPlanBook, type PlanBook } from '~/domain/matching/engine/plan-book'
import { scan, search } from '~/domain/matching/engine/search'
import { bytesOf, createBuilder, type Segment } from '~/domain/matching/engine/segment'
import type { Ask, OfferFigures } from '~/domain/matching/offers'
import type { Standing } from '~/domain/matching/order'
import { createPlanner, type Plan } from '~/domain/matching/plan'
import { FACET_RULES, FACETS, type Profile } from '~/domain/matching/profile'
import { dayNumber } from '~/domain/matching/rule'
import { loadDocuments, MOST_DOCUMENTS, searchByKeywords } from './keyword'
import { businesses, NOW, postings } from './market'

const SEED = 20_261_122
const QUERIES = 300
const MOST = 20
const ASKED = { eligible: MOST, near: 0, spread: 1 }
const UNTIL = new Date('2027-02-01T00:00:00Z')

const nobody = () => false

const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
const mean = (times: readonly number[]): number => times.reduce((sum, each) => sum + each, 0) / times.length
const at = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

const segmentOf = (count: number): Segment => {
  const builder = createBuilder(count)
  for (const profile of businesses(count, SEED)) builder.add(profile)
  return builder.done()
}

/** What a search finds without near misses, and how long it took. */
const timed = <Value>(work: () => Value): Timed<Value> => {
  const started = performance.now()
  const value = work()
  return { value, ms: performance.now() - started }
}

const searchIn = (segment: Segment, plan: Plan) =>
  search([segment], plan, { sought: 'eligible', most: MOST, spread: 1, isLeftOut: nobody })

const same = (one: readonly Standing[], other: readonly Standing[]): boolean =>
  one.length === other.length && one.every(({ id, total }, row) => other[row]?.id === id && other[row]?.total === total)

const inMemory = (segment: Segment, plans: readonly Plan[]) => {
  for (const plan of plans.slice(0, 50)) searchIn(segment, plan)
  return plans.map((plan) => timed(() => searchIn(segment, plan)))
}

const copy = async (client: pg.Client, [table, columns]: readonly [string, string], lines: Iterable<string>) => {
  await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)))
}

/** Numbers texts as they come. */
const createNumbers = () => {
  const numbers = new Map<string, number>()
  return {
    numbers,
    of: (text: string): number => {
      const number = numbers.get(text) ?? numbers.size + 1
      numbers.set(text, number)
      return number
    },
  }
}

const array = (values: Iterable<number>): string => `{${[...values].join(',')}}`
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t')

function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length < 60_000) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

const loadBusinesses = async (client: pg.Client, count: number, figures: ReturnType<typeof createNumbers>) => {
  const names = ['business_id', 'version', 'lot', 'day', 'held', 'waiting', ...FACETS.map(({ code }) => code)]
  const columns = names.map((name) => `"${name}"`).join(', ')
  const lineOf = (profile: Profile) => [profile.id, VERSION, ...profileNumbers(profile)].join('\t')
  function* profiles(): Generator<string> {
    for (const profile of businesses(count, SEED)) yield lineOf(profile)
  }
  function* offers(): Generator<string> {
    for (const profile of businesses(count, SEED)) {
      const line = lineOf(profile)
      const each = profile.offers.map(({ term, figures: one }) => `${term}\t${figures.of(JSON.stringify(one))}`)
      for (const offer of new Set(each)) yield `${offer}\t${line}`
    }
  }
  await copy(client, ['match_profile', columns], chunks(profiles()))
  await copy(client, ['match_capability', `term, figures, ${columns}`], chunks(offers()))
}

const loadPlans = async (client: pg.Client, plans: readonly Plan[], figures: ReturnType<typeof createNumbers>) => {
  const names = createNumbers()
  const tables = new Map<number, string>()
  const tableOf = (name: string, rule: number, values: Uint16Array): number => {
    const number = names.of(name)
    if (!tables.has(number)) tables.set(number, `${number}\t${escaped(name)}\t${rule}\t${array(values)}`)
    return number
  }
  const rows = plans.map((plan) => {
    const papers = tableOf(`papers ${plan.papers.table.join(' ')}`, FACET_RULES.length, plan.papers.table)
    const each = plan.tables.map((table, rule) => tableOf(plan.names[rule] ?? '', rule, table))
    const weights = plan.offers.map(({ weight }) => weight)
    const about = [plan.opportunityId, VERSION, plan.today, UNTIL.toISOString(), plan.posterId, plan.lot, plan.base]
    return [about, plan.papers.mask, papers, array(each), array(weights), plan.items.length].flat().join('\t')
  })
  const wants = plans.flatMap(({ opportunityId, items }) =>
    items.map(({ term, ask }, item) => [term, opportunityId, item, figures.of(JSON.stringify(ask))].join('\t')),
  )
  await copy(client, ['match_table', 'id, name, rule, values'], chunks(tables.values()))
  const columns = 'opportunity_id, version, day, until, poster_id, lot, base, mask, papers, tables, weights, items'
  await copy(client, ['match_plan', columns], chunks(rows))
  await copy(client, ['match_want', 'term, opportunity_id, item, figures'], chunks(wants))
}

/** The engine of the database, over one connection. */
const createSql = (client: pg.Client, figures: ReadonlyMap<string, number>) => {
  const known = new Map([...figures].map(([text, number]) => [number, JSON.parse(text) as OfferFigures & Ask]))
  const said = async (sql: Prisma.Sql): Promise<Said<OfferFigures & Ask>[]> => {
    const { rows } = await client.query<{ term: number; id: number }>(sql.text, sql.values)
    return rows.flatMap(({ term, id }) => {
      const one = known.get(id)
      return one ? [{ term, id, figures: one }] : []
    })
  }
  return {
    best: async (plan: Plan): Promise<Standing[]> => {
      const sql = bestSql(plan, await said(offeredSql(plan, ASKED)), ASKED)
      return (await client.query<{ id: string; total: number }>(sql.text, sql.values)).rows
    },
    answers: async (profile: Profile): Promise<Standing[]> => {
      const wanted = await said(askedSql(termsWanted(profile)))
      const sql = answersSql(profile, wanted, { ...ASKED, now: NOW, today: dayNumber(NOW) })
      return (await client.query<{ id: string; total: number }>(sql.text, sql.values)).rows
    },
  }
}

const inSql = async <Item>(items: readonly Item[], find: (item: Item) => Promise<Standing[]>) => {
  for (const item of items.slice(0, 10)) await find(item)
  const found: { value: Standing[]; ms: number }[] = []
  for (const item of items) {
    const started = performance.now()
    const value = await find(item)
    found.push({ value, ms: performance.now() - started })
  }
  return found
}

/** Every so many-th business of the market. */
const someProfiles = (count: number): Profile[] => {
  const step = Math.max(1, Math.floor(count / QUERIES))
  const found: Profile[] = []
  let number = 0
  for (const profile of businesses(count, SEED)) {
    if (number % step === 0 && found.length < QUERIES) found.push(profile)
    number += 1
  }
  return found
}

/** Plans through workers over the same bytes, each asked again as soon as it has answered. */
const throughWorkers = async (workers: readonly Worker[], plans: readonly Plan[]): Promise<void> => {
  let next = 0
  await Promise.all(
    workers.map(async (worker) => {
      while (next < plans.length) {
        const from = next
        next += 1
        const answered = once(worker, 'message')
        worker.postMessage({ id: from, plans: plans.slice(from, from + 1), most: MOST })
        await answered
      }
    }),
  )
}

/** How many pairs two workers judge in a second. */
const batchOf = async (segment: Segment, plans: readonly Plan[], script: URL): Promise<number> => {
  const workers = [0, 1].map(() => new Worker(script, { workerData: { segment } }))
  await throughWorkers(workers, plans.slice(0, 50))
  const started = performance.now()
  await throughWorkers(workers, plans)
  const ms = performance.now() - started
  await Promise.all(workers.map((worker) => worker.terminate()))
  return (plans.length * segment.rows * 1000) / ms
}

/**
 * The longest that the loop of this thread stands still, in ms, while one worker answers as the product's does: asked
 * over and over, so that it never rests.
 */
const blockedBy = async (segment: Segment, plans: readonly Plan[], script: URL): Promise<number> => {
  const worker = new Worker(script, { workerData: { segment } })
  await throughWorkers([worker], plans.slice(0, 50))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await throughWorkers([worker], plans)
  delay.disable()
  await worker.terminate()
  return delay.max / 1e6
}

/** One scan of everything, over adding up one column of as many words. */
const scanOverSum = (segment: Segment, plans: readonly Plan[]): number => {
  const column = new Uint32Array(segment.rows).fill(7)
  const add = () => {
    let sum = 0
    for (let row = 0; row < column.length; row += 1) sum = (sum + (column[row] ?? 0)) | 0
    return sum
  }
  const sums = Array.from({ length: 30 }, () => timed(add).ms)
  const scans = plans.map(
    (plan) => timed(() => scan([segment], plan, { sought: 'eligible', most: MOST, spread: 1, isLeftOut: nobody })).ms,
  )
  return at(scans, 0.5) / at(sums, 0.5)
}

const bookOf = (plans: readonly Plan[]): PlanBook => {
  const book = createPlanBook()
  for (const plan of plans) book.put(plan, UNTIL.getTime())
  return book
}

export interface MatchOptions {
  readonly businesses: number
  readonly opportunities: number
  /** An empty migrated database. */
  readonly url: string
  /** The built worker. */
  readonly worker: URL
  readonly say: (sentence: string) => void
}

/** Memory alone; before anything else stands in the heap that a server would not have. */
const measureMemory = async ({ businesses: count, worker, say }: MatchOptions) => {
  const plans = postings(QUERIES, SEED + 1).map(createPlanner())
  const sample = plans.slice(0, 100)
  const smaller = [10_000, Math.max(10_000, count / 10)].map((size) =>
    mean(inMemory(segmentOf(size), sample).map(({ ms }) => ms)),
  )
  const build = timed(() => segmentOf(count))
  const segment = build.value
  say(`memory built in ${Math.round(build.ms)} ms`)
  const blockedMs = await blockedBy(segment, plans, worker)
  const memory = inMemory(segment, plans)
  const largest = mean(memory.slice(0, sample.length).map(({ ms }) => ms))
  return {
    segment,
    plans,
    memory,
    line: {
      bytes_per_business: round(bytesOf(segment) / count, 1),
      build_ms: Math.round(build.ms),
      profiles_touched_mean: Math.round(mean(memory.map(({ value }) => value.cost.judged))),
      growth_10k_100k: round((smaller[1] ?? 0) / (smaller[0] ?? 1)),
      growth_100k_1m: round(largest / (smaller[1] ?? 1)),
      loop_block_ms_max: round(blockedMs, 1),
    },
  }
}

/** The same postings as searches by keyword; a large market is cut to what the search of the bench holds. */
const measureKeywords = async (client: pg.Client, { businesses: count, url, say }: MatchOptions) => {
  const documents = Math.min(count, MOST_DOCUMENTS)
  await loadDocuments(client, documents, SEED)
  say('search loaded')
  const { times, found } = await searchByKeywords(url, postings(QUERIES, SEED + 1))
  return {
    keyword_businesses: documents,
    keyword_median_ms: round(at(times, 0.5)),
    keyword_p95_ms: round(at(times, 0.95)),
    keyword_found_any: round(found / times.length),
  }
}

/** Both engines over the same market, in both directions. */
export async function measureMatch(options: MatchOptions) {
  const { businesses: count, opportunities, url, worker, say } = options
  const { segment, plans, memory, line } = await measureMemory(options)
  const posted = postings(opportunities, SEED + 1).map(createPlanner())

  const client = new pg.Client(url)
  await client.connect()
  const figures = createNumbers()
  await loadBusinesses(client, count, figures)
  await loadPlans(client, posted, figures)
  await client.query('vacuum analyze')
  say('Postgres loaded')
  const sql = createSql(client, figures.numbers)
  const forward = await inSql(plans, sql.best)
  const book = bookOf(posted)
  const profiles = someProfiles(count)
  const answer = (profile: Profile) => book.answers(profile, { ...ASKED, now: NOW.getTime() }).eligible
  for (const profile of profiles.slice(0, 50)) answer(profile)
  const reverse = profiles.map((profile) => timed(() => answer(profile)))
  const reverseSql = await inSql(profiles, sql.answers)
  say('both directions asked')
  const keywords = await measureKeywords(client, options)
  await client.end()

  return {
    bench: 'match',
    businesses: count,
    opportunities,
    ...compared(memory, forward),
    ...backwards(reverse, reverseSql),
    ...line,
    ...keywords,
    batch_pairs_per_s: Math.round(await batchOf(segment, posted.slice(0, 2000), worker)),
    scan_over_column_sum: round(scanOverSum(segment, plans.slice(0, 7))),
  }
}

interface Timed<Value> {
  readonly value: Value
  readonly ms: number
}

const compared = (
  memory: readonly Timed<ReturnType<typeof searchIn>>[],
  sql: readonly Timed<readonly Standing[]>[],
) => {
  const [times, sqlTimes] = [memory.map(({ ms }) => ms), sql.map(({ ms }) => ms)]
  return {
    equal_top20: memory.filter(({ value }, row) => same(value.found, sql[row]?.value ?? [])).length / memory.length,
    sql_over_memory_mean: round(mean(sqlTimes) / mean(times)),
    sql_over_memory_p95: round(at(sqlTimes, 0.95) / at(times, 0.95)),
    memory_median_ms: round(at(times, 0.5), 3),
    memory_p95_ms: round(at(times, 0.95)),
    memory_mean_ms: round(mean(times)),
    sql_median_ms: round(at(sqlTimes, 0.5)),
    sql_p95_ms: round(at(sqlTimes, 0.95)),
  }
}

const backwards = (memory: readonly Timed<readonly Standing[]>[], sql: readonly Timed<readonly Standing[]>[]) => {
  const [times, sqlTimes] = [memory.map(({ ms }) => ms), sql.map(({ ms }) => ms)]
  return {
    reverse_sql_over_memory: round(mean(sqlTimes) / mean(times)),
    reverse_equal: memory.filter(({ value }, row) => same(value, sql[row]?.value ?? [])).length / memory.length,
    reverse_memory_median_ms: round(at(times, 0.5), 3),
    reverse_sql_median_ms: round(at(sqlTimes, 0.5)),
  }
}

/** The whole country in one process: memory alone, held against judging everyone on a sample. */
export function measureCountry({ businesses: count, say }: Pick<MatchOptions, 'businesses' | 'say'>) {
  const build = timed(() => segmentOf(count))
  const segment = build.value
  say(`built in ${Math.round(build.ms / 1000)} s`)
  const planOf = createPlanner()
  const plans = postings(QUERIES, SEED + 1).map(planOf)
  const found = inMemory(segment, plans)
  const times = found.map(({ ms }) => ms)
  say('searched')
  const costs = found.map(({ value }) => value.cost)
  const total = (key: 'read' | 'all') => costs.reduce((sum, cost) => sum + cost[key], 0)
  const checked = Array.from({ length: 6 }, (_, each) => each * 41)
  const equal = checked.filter((number) => {
    const plan = plans[number]
    const searched = found[number]
    if (!plan || !searched) return false
    return same(
      searched.value.found,
      scan([segment], plan, { sought: 'eligible', most: MOST, spread: 1, isLeftOut: nobody }),
    )
  }).length
  return {
    bench: 'match-country',
    businesses: count,
    bytes_per_business: round(bytesOf(segment) / count, 1),
    build_s: round(build.ms / 1000, 1),
    median_ms: round(at(times, 0.5)),
    p95_ms: round(at(times, 0.95)),
    mean_ms: round(mean(times)),
    blocks_read_share: round(total('read') / total('all'), 4),
    equal_top20: equal / checked.length,
    equal_of: checked.length,
    resident_gb: round(process.memoryUsage().rss / 1e9),
  }
}
