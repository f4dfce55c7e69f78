import { createHash } from 'node:crypto'
import type pg from 'pg'
import { CATEGORIES, DIVISIONS, SECTOR_EDITION } from '~/domain/business/sectors'
import { PROVINCES } from '~/domain/region/provinces'
import { REGENCIES } from '~/domain/region/regencies'
import type { Scene } from './build'
import { copyInto } from './copy'
import { demo } from './demo'
import { type Generated, generate } from './generate'
import { OUTBOX, TABLES } from './rows'

const DEMO_SEED = 1
/** Another than the demo's: the two sets live beside each other. */
const LARGE_SEED = 2
const BATCH = 2000

/** Provinces, regencies and sectors, as the tables of the domain have them. Each statement takes its rows as JSON. */
const REFERENCE: readonly { readonly rows: readonly object[]; readonly sql: string }[] = [
  {
    rows: PROVINCES,
    sql: `insert into province (code, name)
      select code, name from jsonb_to_recordset($1) as t(code text, name text)
      on conflict (code) do update set name = excluded.name`,
  },
  {
    rows: REGENCIES,
    sql: `insert into regency (code, province_code, name, latitude, longitude)
      select code, province, name, lat, lon
      from jsonb_to_recordset($1) as t(code text, province text, name text, lat float8, lon float8)
      on conflict (code) do update set province_code = excluded.province_code, name = excluded.name,
        latitude = excluded.latitude, longitude = excluded.longitude`,
  },
  {
    rows: [
      ...CATEGORIES.map((one) => ({ ...one, category: null, edition: SECTOR_EDITION })),
      ...DIVISIONS.map((one) => ({ ...one, edition: SECTOR_EDITION })),
    ],
    sql: `insert into sector (edition, code, category_of, name_id, name_en)
      select edition, code, category, id, en
      from jsonb_to_recordset($1) as t(edition text, code text, category text, id text, en text)
      on conflict (edition, code) do update set category_of = excluded.category_of, name_id = excluded.name_id,
        name_en = excluded.name_en`,
  },
]

/**
 * Runs the work in a transaction that no other seeding shares: two processes may start on one database at once.
 */
const alone = async <Value>(client: pg.ClientBase, work: () => Promise<Value>): Promise<Value> => {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('jejaring seed'))`)
    const value = await work()
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const readSetting = async <Setting>(client: pg.ClientBase, name: string): Promise<Setting | null> => {
  const { rows } = await client.query<{ value: Setting }>('select value from setting where name = $1', [name])
  return rows[0]?.value ?? null
}

const writeSetting = async (client: pg.ClientBase, name: string, value: object): Promise<void> => {
  await client.query(
    `insert into setting (name, value, updated_at) values ($1, $2, now())
     on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at`,
    [name, JSON.stringify(value)],
  )
}

/** Answers how many rows it wrote. */
const write = async (client: pg.ClientBase, scene: Scene, tables = TABLES): Promise<number> => {
  let written = 0
  for (const table of tables) written += await copyInto(client, table, table.rows(scene))
  return written
}

/** Brings provinces, regencies and sectors up to date. Says whether anything had changed since the last time. */
export const seedReference = async (client: pg.ClientBase): Promise<boolean> => {
  const hash = createHash('sha256').update(JSON.stringify(REFERENCE)).digest('hex')
  return alone(client, async () => {
    const known = await readSetting<{ hash: string }>(client, 'reference')
    if (known?.hash === hash) return false
    for (const { sql, rows } of REFERENCE) await client.query(sql, [JSON.stringify(rows)])
    await writeSetting(client, 'reference', { hash })
    return true
  })
}

/**
 * Writes the demo once in the life of a database, all of it or nothing. Needs the reference data.
 * Says whether it wrote: false when the demo was there before, also when its rows were deleted since.
 */
export const seedDemo = async (client: pg.ClientBase, { now }: { readonly now: Date }): Promise<boolean> =>
  alone(client, async () => {
    if (await readSetting(client, 'demo')) return false
    await write(client, demo({ seed: DEMO_SEED, now }), [...TABLES, OUTBOX])
    await writeSetting(client, 'demo', { seed: DEMO_SEED, at: now })
    return true
  })

export interface Progress {
  /** Businesses that stand, of all that were asked for. */
  readonly done: number
  readonly count: number
  /** Rows of all tables written in this run. */
  readonly rows: number
}

interface LargeSet {
  /** When the first of it was written: all its times hang on it, so that a set that was cut off goes on as it began. */
  readonly startedAt: string
  readonly done: number
}

/**
 * Makes the database hold `count` generated businesses with their opportunities, in batches of one transaction each;
 * what stands already is kept, what was cut off goes on. Needs the reference data. Leaves the outbox alone: rebuild
 * the search documents afterwards, in bulk.
 */
export const seedLarge = async (
  client: pg.ClientBase,
  {
    count,
    now,
    onProgress,
  }: { readonly count: number; readonly now: Date; readonly onProgress?: (progress: Progress) => void },
): Promise<void> => {
  const known = await readSetting<LargeSet>(client, 'large-set')
  const first = known?.done ?? 0
  const startedAt = known?.startedAt ?? now.toISOString()
  const all = generate({ first, count, seed: LARGE_SEED, now: new Date(startedAt) })
  let done = first
  let rows = 0
  for (const scene of batches(all)) {
    done += scene.businesses.length
    rows += await alone(client, async () => {
      await writeSetting(client, 'large-set', { startedAt, done } satisfies LargeSet)
      return write(client, scene)
    })
    onProgress?.({ done, count, rows })
  }
  await client.query('analyze')
}

function* batches(all: Iterable<Generated>): Generator<Scene> {
  let batch: Generated[] = []
  const scene = (): Scene => ({
    businesses: batch.map(({ business }) => business),
    opportunities: batch.flatMap(({ opportunities }) => opportunities),
  })
  for (const one of all) {
    batch.push(one)
    if (batch.length < BATCH) continue
    yield scene()
    batch = []
  }
  if (batch.length > 0) yield scene()
}
