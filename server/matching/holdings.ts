import type { Answer, Asked, Engine } from '~/domain/matching/engine/engine'
import { createEngine } from '~/domain/matching/engine/engine'
import { createPlanBook, type PlanBook } from '~/domain/matching/engine/plan-book'
import { createBuilder, type Segment } from '~/domain/matching/engine/segment'
import { lotOf } from '~/domain/matching/order'
import { coversOf, type Plan, type Table } from '~/domain/matching/plan'
import { OFFER_RULES, type Profile } from '~/domain/matching/profile'
import { RULE_BOOK } from '~/domain/matching/rule-book'
import { readSnapshot, type Snapshot, writeSnapshot } from './file'
import type { PlanRow, Tables } from './tables'

/** What one memory engine holds: all businesses and all postings, as they stood at a position of the database. */
export interface Holdings {
  /** Where it came from: why the file could not be used, or null when it was. */
  readonly rebuiltFor: string | null
  readonly engine: Engine
  readonly best: (plans: readonly Plan[], asked: Asked) => Answer[]
  readonly answers: PlanBook['answers']
  readonly plans: () => Iterable<PlanRow>
  readonly planOf: (row: PlanRow) => Plan
  readonly size: () => { readonly businesses: number; readonly postings: number; readonly bytes: number }
  /** Takes in what was committed since; answers how many things it looked at. What it reads is how they stand now, so that it may read twice. */
  readonly catchUp: () => Promise<number>
  /** Writes the file if the one that stands would leave much to catch up with. */
  readonly save: () => Promise<void>
}

/** Things that are asked for in one query. */
const AT_ONCE = 1_000
/** A file this far behind is written anew. */
const MOST_BEHIND = 4_096

const HARD = OFFER_RULES.map((rule) => RULE_BOOK.some((entry) => entry.rule === rule && entry.hard))

const planFrom = (row: PlanRow, tableOf: (number: number) => Table): Plan => ({
  opportunityId: row.id,
  posterId: row.poster,
  lot: lotOf(row.id),
  today: row.day,
  base: row.base,
  tables: row.tables.map(tableOf),
  names: row.tables.map(String),
  papers: { mask: row.mask, table: tableOf(row.papers) },
  items: row.wants.map(([term, ask]) => ({ term, ask, covers: coversOf(term) })),
  offers: row.weights.map((weight, at) => ({ weight, hard: HARD[at] ?? false })),
  // Of whom the poster is tied to, the other side's profile knows as well.
  ties: [row.poster],
})

const NO_TABLE: Table = new Uint16Array(0)

/** The plans as they are stored, and the book made of them. */
const createPlans = (tables: Pick<Tables, 'tablesOf'>, known: Map<number, Table>) => {
  const book = createPlanBook()
  const rows = new Map<string, PlanRow>()
  const planOf = (row: PlanRow): Plan => planFrom(row, (number) => known.get(number) ?? NO_TABLE)
  return {
    book,
    rows,
    planOf,
    put: async (plans: readonly PlanRow[]): Promise<void> => {
      const named = new Set(plans.flatMap((row) => [row.papers, ...row.tables]))
      const unknown = [...named].filter((number) => !known.has(number))
      if (unknown.length > 0) for (const [number, table] of await tables.tablesOf(unknown)) known.set(number, table)
      for (const row of plans) {
        rows.set(row.id, row)
        book.put(planOf(row), row.until)
      }
    },
    drop: (id: string) => {
      if (rows.delete(id)) book.drop(id)
    },
    /** The tables that some plan names. */
    named: (): Snapshot['tables'] =>
      [...new Set([...rows.values()].flatMap((row) => [row.papers, ...row.tables]))].map(
        (number) => [number, [...(known.get(number) ?? [])]] as const,
      ),
  }
}

type Plans = ReturnType<typeof createPlans>

interface Start extends Merged {
  readonly rebuiltFor: string | null
  readonly plans: readonly PlanRow[]
  readonly known: Map<number, Table>
}

const fromFile = async (tables: Tables, file: string): Promise<Start | string> => {
  const read = await readSnapshot(file)
  if (typeof read === 'string') return read
  if (read.origin !== tables.origin || !(await tables.reaches(read.position))) return 'of another database'
  const known = new Map(read.tables.map(([number, values]) => [number, Uint16Array.from(values)]))
  return { rebuiltFor: null, position: read.position, segment: read.segment, plans: read.plans, known }
}

/** Rows go into the segment as they come. What changes meanwhile was committed after the position, and is read again. */
const fromTables = async (tables: Tables, rebuiltFor: string): Promise<Start> => {
  const position = await tables.position()
  const builder = createBuilder(0)
  for await (const profiles of tables.profiles()) for (const profile of profiles) builder.add(profile)
  const plans: PlanRow[] = []
  for await (const rows of tables.plans()) plans.push(...rows)
  return { rebuiltFor, position, segment: builder.done(), plans, known: new Map() }
}

/** A position, and the segment as it stood there: changes since then are beside it. */
interface Merged {
  readonly position: string
  readonly segment: Segment
}

/** Keeps the engine and the plans with the tables. */
const createFollower = (tables: Tables, { engine, plans }: { engine: Engine; plans: Plans }, start: Merged) => {
  let { position } = start
  let merged = start
  let behind = 0

  const takeIn = async (ids: readonly string[]): Promise<void> => {
    const profiles = new Map((await tables.profilesOf(ids)).map((profile): [string, Profile] => [profile.id, profile]))
    const rows = await tables.plansOf(ids)
    const live = new Set(rows.map(({ id }) => id))
    for (const id of ids) {
      const isPosting = live.has(id) || plans.rows.has(id)
      if (!isPosting) engine.change(id, profiles.get(id) ?? null)
      if (!live.has(id)) plans.drop(id)
    }
    await plans.put(rows)
  }
  return {
    merged: () => merged,
    catchUp: async (): Promise<number> => {
      const { position: now, ids } = await tables.changedAfter(position)
      for (let from = 0; from < ids.length; from += AT_ONCE) await takeIn(ids.slice(from, from + AT_ONCE))
      behind += ids.length
      const isFar = behind > Math.max(MOST_BEHIND, plans.rows.size / 16)
      if (isFar) engine.merge()
      // The engine merges by itself too, in the middle of these: then it holds all that stood before them.
      if (isFar || engine.segment() !== merged.segment) {
        merged = { position, segment: engine.segment() }
        behind = 0
      }
      position = now
      return ids.length
    },
  }
}

/**
 * What the file holds, brought up to now; out of the tables where the file is of no use, or `anew` is asked.
 * @throws what the database or the disk says
 */
export async function openHoldings(
  tables: Tables,
  { file, anew = false }: { file: string; anew?: boolean },
): Promise<Holdings> {
  const found = anew ? 'asked for' : await fromFile(tables, file)
  const start = typeof found === 'string' ? await fromTables(tables, found) : found
  const engine = createEngine(start.segment)
  const plans = createPlans(tables, start.known)
  await plans.put(start.plans)
  const follower = createFollower(tables, { engine, plans }, start)
  await follower.catchUp()

  let written = start.rebuiltFor === null ? start.position : null
  return {
    rebuiltFor: start.rebuiltFor,
    engine,
    best: (asking, asked) =>
      asking.map((plan) => {
        const { eligible, near } = engine.best(plan, asked)
        return { eligible, near }
      }),
    answers: plans.book.answers,
    plans: () => plans.rows.values(),
    planOf: plans.planOf,
    size: () => ({ businesses: engine.size(), postings: plans.rows.size, bytes: engine.bytes() }),
    catchUp: follower.catchUp,
    save: async () => {
      // Without the changes beside the large segment: they are read again from its position on.
      const { segment, position } = follower.merged()
      if (position === written) return
      const rows = [...plans.rows.values()]
      await writeSnapshot(file, { origin: tables.origin, position, segment, plans: rows, tables: plans.named() })
      written = position
    },
  }
}
