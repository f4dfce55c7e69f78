import path from 'node:path'
import { deploy } from '#prisma/migrate'
import { type Client, createClient } from '~/db/client.server'
import type { RebuildProgress } from '~/search/engine'
import { reindex } from '~/search/reindex'
import { type Verified, verifyIndex } from '~/search/verify'
import { startDatabase } from './embedded/database'
import type { Env } from './env'
import { createLog } from './log'
import { createSearch, searchEngines } from './search'

/** `npm run search:reindex`: writes every document of every engine anew; goes on where an earlier run was cut off. */
export const reindexAll = (env: Env, onProgress: (progress: RebuildProgress) => void): Promise<void> =>
  withClient(env, (client) => reindex(client, createSearch(client, env, createLog(env)), onProgress))

/** `npm run search:verify`: what each engine holds that the tables do not say, in order; it is repaired. */
export const verifyAll = (env: Env): Promise<readonly (Verified & { readonly engine: string })[]> =>
  withClient(env, async (client) => {
    const all: (Verified & { engine: string })[] = []
    for (const engine of searchEngines(client, env)) {
      const [health] = await engine.health()
      const verified = await verifyIndex(client, engine, { repair: true })
      all.push(...verified.map((one) => ({ ...one, engine: health?.engine ?? '' })))
    }
    return all
  })

async function withClient<Answer>(env: Env, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const database = await startDatabase(env)
  await deploy(database.url, path.resolve('prisma/migrations'))
  const client = createClient(database.url)
  try {
    return await work(client)
  } finally {
    await client.$disconnect()
    await database.stop()
  }
}
