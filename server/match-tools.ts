import path from 'node:path'
import { deploy } from '#prisma/migrate'
import { createClient } from '~/db/client.server'
import { createDb } from '~/db/db.server'
import { startDatabase } from './embedded/database'
import type { Env } from './env'
import { type Asked, compareAnswers, compareRows, type Difference } from './matching/compare'
import { snapshotOf } from './matching/file'
import { openHoldings } from './matching/holdings'
import { openTables } from './matching/tables'

/** What a process that starts now would hold, against the tables. */
export interface VerifiedMatching {
  /** Why the file was of no use, or null when it served. */
  readonly rebuiltFor: string | null
  readonly rows: readonly Difference[]
  readonly asked: Asked
  readonly same: boolean
}

/** `npm run match:verify`: the snapshot brought up to now; with `repair` out of the tables, and the file written anew. */
export async function verifyMatching(env: Env, { repair }: { repair: boolean }): Promise<VerifiedMatching> {
  const database = await startDatabase(env)
  await deploy(database.url, path.resolve('prisma/migrations'))
  const client = createClient(database.url)
  const tables = await openTables(database.url)
  try {
    const holdings = await openHoldings(tables, { file: snapshotOf(env), anew: repair })
    const rows = await compareRows(holdings, tables)
    const asked = await compareAnswers(holdings, createDb(client), new Date())
    const same = rows.every(({ missing, stale, extra }) => missing.length + stale.length + extra.length === 0)
    if (repair) await holdings.save()
    return { rebuiltFor: holdings.rebuiltFor, rows, asked, same: same && asked.different.length === 0 }
  } finally {
    await tables.close()
    await client.$disconnect()
    await database.stop()
  }
}
