import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { type Cluster, ensureDatabase, startCluster } from '#server/embedded/cluster'
import { type SeededRoom, seedRooms } from '../setup/seeded-rooms'

const SECRET = 'a secret for tests, thirty-two long'
const SETTINGS = ['max_connections=100', 'shared_buffers=128MB', 'autovacuum=off']
const ROOMS_AT_ONCE = 250

/** A Postgres of its own and processes of the built server over it: all of them may be killed. */
export interface World {
  readonly url: string
  /** By process; they keep their ports. */
  readonly ports: readonly number[]
  /** A room that nobody used yet. */
  room(): Promise<SeededRoom>
  /** What the table holds of a room, in order. */
  rows(roomId: string): Promise<readonly Row[]>
  /** kill -9 of a process, and its next start; resolves once it listens again. */
  kill(which: number): Promise<void>
  /** SIGTERM, as a rolling restart does it; resolves once it listens again. */
  restart(which: number): Promise<void>
  /** Stops Postgres, does something meanwhile, and starts it again. */
  withoutPostgres(meanwhile: () => Promise<void>): Promise<void>
  /** Resolves once everything stands that was made to fall. */
  whole(): Promise<void>
  /** How often something was made to fall by now. */
  falls(): number
  close(): Promise<void>
}

export interface Row {
  readonly id: string
  readonly sequence: number
  readonly senderId: string
  readonly clientId: string
  readonly body: string
}

export async function startWorld(processes: number, env: Readonly<Record<string, string>> = {}): Promise<World> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-faults-'))
  fs.chmodSync(folder, 0o755) // Postgres runs as nobody when the tests run as root
  const options = { data: path.join(folder, 'postgres'), settings: SETTINGS, fast: true }
  let cluster: Cluster = await startCluster(options)
  await ensureDatabase(cluster, 'faults')
  const url = cluster.url('faults')
  const ports = await Promise.all(Array.from({ length: processes }, freePort))
  const start = (which: number) =>
    startServer({ ...env, DATABASE_URL: url, PORT: String(ports[which]), DATA_DIR: folder })
  const servers: ChildProcess[] = []
  // One after the other: the first one makes the tables.
  for (const which of ports.keys()) servers.push(await start(which))
  const pool = patientPool(url)
  const underway = new Map<string, Promise<void>>()
  /** One fall at a time of one thing. */
  let falls = 0
  const fall = (what: string, work: () => Promise<void>) => {
    falls += 1
    const falling = underway.get(what) ?? work().finally(() => underway.delete(what))
    underway.set(what, falling)
    return falling
  }
  const end = (which: number, signal: NodeJS.Signals) =>
    fall(`process ${which}`, async () => {
      const server = servers[which]
      if (server) await ended(server, signal)
      servers[which] = await start(which)
    })

  const whole = async () => {
    while (underway.size > 0) await Promise.all(underway.values())
  }

  let seeding: Promise<SeededRoom[]> | undefined
  const room = async (): Promise<SeededRoom> => {
    seeding ??= seedRooms(url, { rooms: ROOMS_AT_ONCE, secret: SECRET })
    const next = (await seeding).pop()
    if (next) return next
    seeding = undefined
    return room()
  }

  return {
    url,
    ports,
    room,
    rows: async (roomId) => {
      const sql = `select id, sequence, sender_id as "senderId", client_id as "clientId", body from message
        where room_id = $1 order by sequence`
      // A connection that fell with Postgres is found out only by asking over it.
      for (let left = STALE_CONNECTIONS; ; left -= 1) {
        await whole()
        try {
          return (await pool.query<Row>(sql, [roomId])).rows
        } catch (error) {
          if (left === 0) throw error
        }
      }
    },
    kill: (which) => end(which, 'SIGKILL'),
    restart: (which) => end(which, 'SIGTERM'),
    withoutPostgres: (meanwhile) =>
      fall('postgres', async () => {
        await cluster.stop()
        await meanwhile().finally(async () => {
          cluster = await startCluster(options)
        })
      }),
    whole,
    falls: () => falls,
    close: async () => {
      await Promise.all(servers.map((server) => ended(server, 'SIGKILL')))
      await pool.end()
      await cluster.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As many as a pool keeps. */
const STALE_CONNECTIONS = 10

/** Its connections fall with Postgres; the next query opens new ones. */
function patientPool(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => {})
  return pool
}

async function startServer(env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['server/main.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      AUTH_SECRET: SECRET,
      DEMO: '0',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const listens = await new Promise<boolean>((resolve) => {
    const hear = (bytes: Buffer) => {
      output += bytes.toString()
      if (output.includes('Jejaring: http')) resolve(true)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('close', () => resolve(false))
  })
  if (listens) return server
  // Postgres is away as well: whoever runs a server starts it again.
  if (output.includes('does not answer')) return startServer(env)
  throw new Error(`The server ended before it listened:\n${output}`)
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  const over = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.kill(signal)
  return over
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const holder = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = holder.address() as net.AddressInfo
      holder.close(() => resolve(port))
    })
  })
}
