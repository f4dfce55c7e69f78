import { createHash, createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import type { AppContext, Auth, Log } from '~/context'
import { type Client, createClient } from '~/db/client.server'
import { createDb } from '~/db/db.server'
import { reindex, reindexWaits } from '~/search/reindex'
import { createAuth } from './auth'
import { inBatches } from './batches'
import type { Env } from './env'
import { createMail } from './mail'
import { snapshotOf } from './matching/file'
import { createMatching, inDatabase } from './matching/matching'
import { createPush } from './push'
import { createSearch } from './search'
import { createNeighbours } from './sockets/neighbours'
import { createSwitchboard, type Switchboard } from './sockets/switchboard'
import { createSolver } from './solver/solver'

export interface House {
  readonly context: AppContext
  readonly switchboard: Switchboard
  /** Set by the background workers when they stand. */
  readonly onWake: (wake: () => void) => void
  /** Writes the search documents anew where that was asked for or cut off. */
  readonly reindex: () => Promise<void>
  readonly close: () => Promise<void>
}

const CONNECTIONS = 10
/** Whoever waits longer than a balancer would gets the calm page instead: Postgres hangs. */
const QUERY_PATIENCE_MS = 30_000

/** After a restart everybody comes back at once: reading all profiles into memory lets them in first. */
const CALM_MS = 10_000

/** Most messages in one statement, and most who begin to listen. */
const MOST_AT_ONCE = 500

/** Builds everything impure once. Tests call it with their own database. */
export function createHouse({ env, url, secret, log }: { env: Env; url: string; secret: string; log: Log }): House {
  const client: Client = createClient(url, CONNECTIONS, QUERY_PATIENCE_MS)
  const auth: Auth = createAuth({ client, env, secret, log })
  const neighbours = env.redisUrl ? createNeighbours(env.redisUrl, log) : null
  const switchboard = createSwitchboard(neighbours)
  const solver = createSolver()
  const memory =
    env.matching === 'memory'
      ? createMatching({ start: { url, file: snapshotOf(env) }, log, afterMs: env.mode === 'production' ? CALM_MS : 0 })
      : null
  let wake = () => {}
  const context: AppContext = {
    db: createDb(client),
    search: createSearch(client, env, log),
    matching: memory?.matching ?? inDatabase,
    solve: solver.solve,
    auth,
    realtime: switchboard.realtime,
    sends: inBatches(MOST_AT_ONCE),
    follows: inBatches(MOST_AT_ONCE),
    log,
    sendMail: env.mail && createMail(env.mail),
    push: createPush({ origin: env.origin, secret }),
    pause: () => setImmediate(),
    wakeJobs: () => wake(),
    now: () => new Date(),
    newId: uuidv7,
    // A key of its own: better-auth signs cookies with the secret itself.
    seal: (text) => createHmac('sha256', `seal ${secret}`).update(text).digest('base64url'),
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    mode: env.mode,
    demo: env.demo,
    origin: env.origin,
  }
  return {
    context,
    switchboard,
    onWake: (next) => {
      wake = next
    },
    reindex: async () => {
      if (await reindexWaits(client)) await reindex(client, context.search)
    },
    close: async () => {
      await solver.close()
      await memory?.close()
      await neighbours?.close()
      await client.$disconnect()
    },
  }
}
