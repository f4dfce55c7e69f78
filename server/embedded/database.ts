import path from 'node:path'
import pg from 'pg'
import { cannotStart } from '../cannot-start'
import type { Env } from '../env'
import { ensureDatabase, startCluster } from './cluster'

export interface Database {
  readonly url: string
  readonly greeting: readonly string[]
  stop(): Promise<void>
}

const NAME = 'jejaring'

/** DATABASE_URL when there is one, else the embedded Postgres, its data in the data folder. */
export async function startDatabase(env: Env): Promise<Database> {
  if (env.databaseUrl) {
    await reach(env.databaseUrl)
    return { url: env.databaseUrl, greeting: [], stop: async () => {} }
  }
  const asked = path.resolve(env.dataDir, 'postgres')
  const cluster = await startCluster({ data: asked, settings: ['max_connections=60', 'shared_buffers=128MB'] })
  await ensureDatabase(cluster, NAME)
  const moved = cluster.data === asked ? [] : [`Data stands in ${cluster.data}`]
  return { url: cluster.url(NAME), greeting: moved, stop: () => cluster.stop() }
}

async function reach(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    throw cannotStart(`DATABASE_URL names a database that does not answer: ${(error as Error).message}`)
  }
}
