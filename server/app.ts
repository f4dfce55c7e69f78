// What Vite builds as the server entry: boot → http → sockets → jobs, one module graph with app/.
import fs from 'node:fs'
import type { Server as HttpServer } from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { deploy } from '#prisma/migrate'
import { seedDemo, seedReference } from '#prisma/seed/write'
import type { AppContext } from '~/context'
import { recogniseAgain } from '~/services/business/recognise-again.server'
import { fillProfiles } from '~/services/match/fill-profiles.server'
import { rematchAfterUpgrade } from '~/services/match/rematch.server'
import { createHouse, type House } from './context'
import { ensureDemoAccounts } from './demo/accounts'
import { ensureDemoAgreements } from './demo/agreements'
import { startDatabase } from './embedded/database'
import { type Env, readEnv } from './env'
import { createApp as createHttpApp } from './http'
import { startClock } from './jobs/clock'
import { startJobs } from './jobs/worker'
import { createLog } from './log'
import { authSecret } from './secret'
import { attachSockets as attach } from './sockets/io'

export { verifyMatching } from './match-tools'
export { reindexAll, verifyAll } from './search-tools'
export { seed } from './seed-database'
export { readEnv }

const MIGRATIONS = path.resolve('prisma/migrations')

interface Running {
  readonly env: Env
  readonly house: House
  /** Lines for the person at the terminal. */
  readonly greeting: readonly string[]
  close(): Promise<void>
}

// Vite reloads this module in development; the database and the workers must not start twice.
const kept = globalThis as { jejaring?: Promise<Running> }

/** Database, migrations, demo, workers: everything that is not HTTP. */
export function boot(env: Env): Promise<Running> {
  kept.jejaring ??= start(env)
  return kept.jejaring
}

async function start(env: Env): Promise<Running> {
  const log = createLog(env)
  const database = await startDatabase(env)
  await deploy(database.url, MIGRATIONS)
  const seeded = await fill(database.url, env)
  const house = createHouse({ env, url: database.url, secret: authSecret(env), log })
  // The outbox would bring them in one by one, while people already look.
  if (seeded) await house.context.search.rebuild()
  const accounts = env.demo ? await ensureDemoAccounts(house, env.dataDir) : []
  // The demo is worth less than a start: without them everything else still stands.
  if (env.demo)
    await ensureDemoAgreements(house).catch((error: unknown) => {
      log.error({ error }, 'the agreements of the demo could not be made')
    })
  const greeting = [...database.greeting, ...accounts]
  const jobs = startJobs(house.context)
  house.onWake(jobs.wake)
  const clock = startClock(house.context)
  // A migration may ask for it, or the last run was cut off; people search what stands meanwhile.
  const reindexing = house.reindex().catch((error: unknown) => {
    log.error({ error }, 'the search documents could not be written anew; the next start goes on')
  })
  let closing = false
  const filling = bringMatchesUp(house.context, () => closing).catch((error: unknown) => {
    log.error({ error }, 'the matches could not be brought up to these rules; the next start goes on')
  })
  return {
    env,
    house,
    greeting,
    close: async () => {
      closing = true
      await clock.stop()
      await Promise.all([reindexing, filling])
      await jobs.stop()
      await house.close()
      await database.stop()
    },
  }
}

async function bringMatchesUp(context: AppContext, isStopping: () => boolean): Promise<void> {
  // Whoever is judged while profiles are missing is judged against those that are there.
  await fillProfiles(context, isStopping)
  await recogniseAgain(context, isStopping)
  if (!isStopping()) await rematchAfterUpgrade(context)
}

/** Reference data at every start, the demo once. Says whether it wrote the demo. */
async function fill(url: string, env: Env): Promise<boolean> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await seedReference(client)
    return env.demo && (await seedDemo(client, { now: new Date() }))
  } finally {
    await client.end()
  }
}

export async function createApp() {
  const { house, env } = await running()
  return createHttpApp(house.context, env, namesOf(MIGRATIONS))
}

const namesOf = (folder: string) =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

export async function attachSockets(http: HttpServer) {
  return attach(http, (await running()).house)
}

function running(): Promise<Running> {
  if (!kept.jejaring) throw new Error('boot comes first')
  return kept.jejaring
}
