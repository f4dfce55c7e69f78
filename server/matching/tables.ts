import pg from 'pg'
import type { Ask, OfferFigures } from '~/domain/matching/offers'
import { lotOf } from '~/domain/matching/order'
import type { Table } from '~/domain/matching/plan'
import { FACETS, PROFILE_VERSION, type Profile } from '~/domain/matching/profile'

/** A stored plan: its tables by their numbers in `match_table`. */
export interface PlanRow {
  readonly id: string
  readonly poster: string
  readonly day: number
  readonly base: number
  readonly mask: number
  readonly papers: number
  readonly tables: readonly number[]
  readonly weights: readonly number[]
  /** Milliseconds since 1970. */
  readonly until: number
  readonly wants: readonly (readonly [term: number, ask: Ask])[]
}

/** What the database says that a memory engine is made of. Every call throws what Postgres or the line to it says. */
export interface Tables {
  /** Which database this is: another one, or one brought back from a copy, has another name. */
  readonly origin: string
  /** What is committed now. */
  readonly position: () => Promise<string>
  /** Whether the position can have been told by this database. */
  readonly reaches: (position: string) => Promise<boolean>
  /** What was committed after a position and by now, and the position of now. */
  readonly changedAfter: (position: string) => Promise<{ readonly position: string; readonly ids: readonly string[] }>
  /** Every profile that counts, by place and id. */
  readonly profiles: () => AsyncGenerator<Profile[]>
  /** Every plan that counts, by id. */
  readonly plans: () => AsyncGenerator<PlanRow[]>
  readonly profilesOf: (ids: readonly string[]) => Promise<Profile[]>
  readonly plansOf: (ids: readonly string[]) => Promise<PlanRow[]>
  /** Tables by their number. */
  readonly tablesOf: (numbers: readonly number[]) => Promise<readonly (readonly [number, Table])[]>
  readonly close: () => Promise<void>
}

/** Rows that travel together. */
const AT_ONCE = 2_000
/** Whoever waits longer asks somebody else: a Postgres that hangs says nothing. */
const PATIENCE_MS = 30_000

const VERSION = PROFILE_VERSION | 0

const CODES = FACETS.map(({ code }) => `"${code}"`).join(', ')

const PROFILES = `
  select business_id as id, day, held, waiting, array[${CODES}] as codes,
    (select json_agg(json_build_array(term, figures) order by term, figures) from match_capability as offer
      where offer.business_id = match_profile.business_id) as offers
  from match_profile where version = ${VERSION}`

const PLANS = `
  select opportunity_id as id, poster_id as poster, day, base, mask, papers, tables, weights,
    extract(epoch from until)::float8 * 1000 as until,
    coalesce((select json_agg(json_build_array(term, said::json) order by item)
      from match_want join match_figures on match_figures.id = figures
      where match_want.opportunity_id = match_plan.opportunity_id), '[]') as wants
  from match_plan where version = ${VERSION}`

interface ProfileRow {
  readonly id: string
  readonly day: number
  readonly held: number
  readonly waiting: number
  readonly codes: readonly number[]
  readonly offers: readonly (readonly [term: number, figures: number])[] | null
}

/** Figures by their number: people say round numbers, so there are few, and each is read once. */
const createFigures = (client: pg.Client) => {
  const known = new Map<number, OfferFigures>()
  return async (numbers: readonly number[]): Promise<ReadonlyMap<number, OfferFigures>> => {
    const unknown = [...new Set(numbers.filter((number) => !known.has(number)))]
    if (unknown.length === 0) return known
    const { rows } = await client.query<{ id: number; said: string }>(
      'select id, said from match_figures where id = any($1)',
      [unknown],
    )
    for (const { id, said } of rows) known.set(id, JSON.parse(said) as OfferFigures)
    return known
  }
}

/** The rows of a query by a cursor, some at a time. */
async function* streamed<Row extends pg.QueryResultRow>(client: pg.Client, sql: string): AsyncGenerator<Row[]> {
  await client.query('begin read only')
  try {
    await client.query(`declare streamed cursor for ${sql}`)
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${AT_ONCE} from streamed`)
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await client.query('rollback')
  }
}

const changes = (client: pg.Client): Pick<Tables, 'position' | 'reaches' | 'changedAfter'> => {
  const position = async (): Promise<string> => {
    const { rows } = await client.query<{ position: string }>('select pg_current_snapshot()::text as position')
    return rows[0]?.position ?? ''
  }
  return {
    position,
    reaches: async (told) => {
      const { rows } = await client.query<{ reaches: boolean }>(
        'select pg_snapshot_xmax($1::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot()) as reaches',
        [told],
      )
      return rows[0]?.reaches ?? false
    },
    // One statement: what it sees and what it says that it sees are the same.
    changedAfter: async (after) => {
      const { rows } = await client.query<{ position: string; ids: string[] }>(
        `select pg_current_snapshot()::text as position, array(
           select id::text from match_change
           where changed >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(changed, $1::pg_snapshot)
         ) as ids`,
        [after],
      )
      return rows[0] ?? { position: after, ids: [] }
    },
  }
}

const things = (client: pg.Client): Pick<Tables, 'profiles' | 'plans' | 'profilesOf' | 'plansOf' | 'tablesOf'> => {
  const figuresOf = createFigures(client)
  const asProfiles = async (rows: readonly ProfileRow[]): Promise<Profile[]> => {
    const figures = await figuresOf(rows.flatMap(({ offers }) => (offers ?? []).map(([, number]) => number)))
    return rows.map(({ offers, ...row }) => ({
      ...row,
      lot: lotOf(row.id),
      offers: (offers ?? []).flatMap(([term, number]) => {
        const said = figures.get(number)
        return said ? [{ term, figures: said }] : []
      }),
      ties: [],
    }))
  }
  return {
    profiles: async function* () {
      for await (const rows of streamed<ProfileRow>(client, `${PROFILES} order by place, business_id`))
        yield await asProfiles(rows)
    },
    plans: () => streamed<PlanRow>(client, `${PLANS} order by opportunity_id`),
    profilesOf: async (ids) => {
      const { rows } = await client.query<ProfileRow>(`${PROFILES} and business_id = any($1)`, [ids])
      return asProfiles(rows)
    },
    plansOf: async (ids) => {
      const { rows } = await client.query<PlanRow>(`${PLANS} and opportunity_id = any($1)`, [ids])
      return rows
    },
    tablesOf: async (numbers) => {
      const { rows } = await client.query<{ id: number; values: number[] }>(
        'select id, values from match_table where id = any($1)',
        [numbers],
      )
      return rows.map(({ id, values }) => [id, Uint16Array.from(values)] as const)
    },
  }
}

/**
 * A line of its own to the database.
 * @throws what Postgres says when it is not there, or is none that can tell a memory engine what changed
 */
export async function openTables(url: string): Promise<Tables> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: PATIENCE_MS })
  // A line that breaks between two questions says so here; the next question fails of itself.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ origin: string }>(`
    select concat_ws(' ', system_identifier, (select timeline_id from pg_control_checkpoint()),
      (select oid from pg_database where datname = current_database())) as origin
    from pg_control_system()`)
  // Left by another cluster whose copy this is: of transactions that are yet to come here.
  await client.query('delete from match_change where changed >= pg_snapshot_xmax(pg_current_snapshot())')
  return { origin: rows[0]?.origin ?? '', ...changes(client), ...things(client), close: () => client.end() }
}
