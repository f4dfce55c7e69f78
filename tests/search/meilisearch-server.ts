import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { MeilisearchPlace } from '~/search/meilisearch'

/** Every change waits for the disk twice. */
const IN_MEMORY = '/dev/shm'
const MASTER_KEY = 'a master key for tests alone'
/** A busy machine is no failure: what has to fail for slowness says its own budget. */
const PATIENT = { searchMs: 20_000, changeMs: 20_000 }

const program = spawnSync('meilisearch', ['--version'], { encoding: 'utf8' })
const found = process.env.MEILI_URL ?? (program.status === 0 ? program.stdout.trim() : null)

/** Null when there is none; what is skipped then is said in one line. */
export const meilisearchFound = found
if (found === null)
  process.stderr.write(
    '\nSKIPPED: the Meilisearch half of the search contract. No MEILI_URL is set and no `meilisearch` is on the PATH.\n\n',
  )

export interface MeilisearchServer {
  readonly place: MeilisearchPlace
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>
  /** On the same port with the same data. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A Meilisearch server of this test file's own, or the one of MEILI_URL under a name of its own. */
export async function startMeilisearch(): Promise<MeilisearchServer> {
  const prefix = `test_${process.pid}`
  if (process.env.MEILI_URL) {
    const masterKey = process.env.MEILI_MASTER_KEY ?? null
    const none = () => Promise.resolve()
    return { place: { url: process.env.MEILI_URL, masterKey, prefix, ...PATIENT }, kill: none, start: none, stop: none }
  }
  const folder = mkdtempSync(path.join(existsSync(IN_MEMORY) ? IN_MEMORY : os.tmpdir(), 'jejaring-meilisearch-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  const start = async () => {
    child = spawn(
      'meilisearch',
      [
        '--http-addr',
        `127.0.0.1:${port}`,
        '--db-path',
        path.join(folder, 'data'),
        '--no-analytics',
        // By itself it takes and clears a share of all memory at every change: more than a second on a big machine.
        '--max-indexing-memory',
        '128MiB',
        '--env',
        'development',
      ],
      { env: { NODE_ENV: 'test', PATH: process.env.PATH, MEILI_MASTER_KEY: MASTER_KEY }, stdio: 'ignore', cwd: folder },
    )
    await healthy(url)
  }
  const kill = async () => {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    place: { url, masterKey: MASTER_KEY, prefix, ...PATIENT },
    kill,
    start,
    stop: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

async function healthy(url: string) {
  const until = Date.now() + 20_000
  while (Date.now() < until) {
    const well = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (well) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Meilisearch did not start')
}
