import { createHash } from 'node:crypto'
import type { Queries } from '~/db/db.server'
import type { Answer } from '~/domain/matching/engine/engine'
import type { Profile } from '~/domain/matching/profile'
import type { Holdings } from './holdings'
import type { PlanRow, Tables } from './tables'

/** What memory holds that the tables do not say: ids. */
export interface Difference {
  readonly of: 'businesses' | 'opportunities'
  readonly rows: number
  readonly missing: readonly string[]
  readonly stale: readonly string[]
  readonly extra: readonly string[]
}

/** A sample of questions put to both: so many, and those that were answered differently. */
export interface Asked {
  readonly questions: number
  readonly different: readonly string[]
}

/** So many of each direction, spread over all there are, and so many of each answer. */
const MOST_QUESTIONS = 50
const TOP = 20

const sumOf = (text: string): string => createHash('sha1').update(text).digest('base64').slice(0, 12)

const ofProfile = ({ day, held, waiting, codes, offers }: Profile): string => {
  const said = offers.map(({ term, figures: { dimension, capacity, smallestOrder, price, leadDays } }) =>
    [term, dimension, capacity, smallestOrder, price, leadDays].join(' '),
  )
  return sumOf(JSON.stringify([day, held, waiting, codes, said.toSorted()]))
}

const ofPlan = (row: PlanRow): string => sumOf(JSON.stringify(row))

type Sums = ReadonlyMap<string, string>
/** A thing and its checksum. */
type Sum = readonly [id: string, sum: string]

/** Row by row: what the tables say against the checksums of memory. */
async function differenceOf(
  of: Difference['of'],
  memory: Sums,
  rows: AsyncIterable<readonly Sum[]>,
): Promise<Difference> {
  const left = new Map(memory)
  const missing: string[] = []
  const stale: string[] = []
  let count = 0
  for await (const some of rows) {
    for (const [id, sum] of some) {
      const known = left.get(id)
      if (known === undefined) missing.push(id)
      else if (known !== sum) stale.push(id)
      left.delete(id)
      count += 1
    }
  }
  return { of, rows: count, missing, stale, extra: [...left.keys()] }
}

async function* summed<Row extends { readonly id: string }>(
  rows: AsyncIterable<readonly Row[]>,
  sum: (row: Row) => string,
): AsyncGenerator<Sum[]> {
  for await (const some of rows) yield some.map((row): Sum => [row.id, sum(row)])
}

const sumsOf = <Row extends { readonly id: string }>(rows: Iterable<Row>, sum: (row: Row) => string): Sums =>
  new Map(Array.from(rows, (row): Sum => [row.id, sum(row)]))

/** Every row of memory against every row of the tables. */
export async function compareRows(holdings: Holdings, tables: Tables): Promise<readonly Difference[]> {
  await holdings.catchUp()
  const profiles = sumsOf(holdings.engine.profiles(), ofProfile)
  const businesses = await differenceOf('businesses', profiles, summed(tables.profiles(), ofProfile))
  const plans = sumsOf(holdings.plans(), ofPlan)
  return [businesses, await differenceOf('opportunities', plans, summed(tables.plans(), ofPlan))]
}

/** Some of all, one every so many. */
const sampleOf = <Item>(all: Iterable<Item>, count: number): Item[] => {
  const step = Math.max(1, Math.ceil(count / MOST_QUESTIONS))
  return [...all].filter((_, at) => at % step === 0)
}

const isSame = (one: Answer, other: Answer | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The best of some postings and of some businesses, out of memory and out of the tables. */
export async function compareAnswers(holdings: Holdings, { matchProfiles }: Queries, now: Date): Promise<Asked> {
  const { businesses, postings } = holdings.size()
  const asked = { eligible: TOP, near: TOP, spread: 1 }
  const different: string[] = []
  const plans = sampleOf(holdings.plans(), postings).map(holdings.planOf)
  for (const plan of plans) {
    const [memory] = holdings.best([plan], asked)
    const [sql] = await matchProfiles.best([plan], asked)
    if (!memory || !isSame(memory, sql)) different.push(`opportunity ${plan.opportunityId}`)
  }
  const profiles = sampleOf(holdings.engine.profiles(), businesses)
  for (const profile of profiles) {
    const memory = holdings.answers(profile, { ...asked, now: now.getTime() })
    if (!isSame(memory, await matchProfiles.answers(profile, { ...asked, now })))
      different.push(`business ${profile.id}`)
  }
  return { questions: plans.length + profiles.length, different }
}
