import path from 'node:path'
import pg from 'pg'
import { deploy } from '#prisma/migrate'
import { type Progress, seedLarge, seedReference } from '#prisma/seed/write'
import { createClient } from '~/db/client.server'
import { postgresEngine } from '~/search/postgres'
import { startDatabase } from './embedded/database'
import type { Env } from './env'

/** What `npm run seed` does: fills the database of this environment with a large generated set, for benchmarks. */
export async function seed(
  env: Env,
  { businesses, onProgress }: { businesses: number; onProgress: (progress: Progress) => void },
): Promise<void> {
  const database = await startDatabase(env)
  const client = new pg.Client(database.url)
  try {
    await deploy(database.url, path.resolve('prisma/migrations'))
    await client.connect()
    await seedReference(client)
    await seedLarge(client, { count: businesses, now: new Date(), onProgress })
    await indexAll(database.url)
  } finally {
    await client.end()
    await database.stop()
  }
}

async function indexAll(url: string) {
  const client = createClient(url)
  try {
    await postgresEngine(client).rebuild()
  } finally {
    await client.$disconnect()
  }
}
