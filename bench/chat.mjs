// `npm run bench -- chat [--clients 1000]`: our room beside bare socket.io, in the same shape, on the same machine, in
// the same run; at 1,000 clients and again at 5,000 unless a number is given. Rooms of three; clients in a process of their own; our server is the built program, with sessions,
// rights asked for every message, and rows that Postgres has flushed before anything is acknowledged.
import { fork, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { load } from '../tools/load.mjs'

const SECRET = 'a secret of the bench, thirty-two long'
const ROUNDS = 3
const FLOOD = { atOnce: 600, ms: 4_000 }
/** Before each is measured: code is compiled, Postgres has made its first files. */
const WARM_UP = { ...FLOOD, ms: 6_000 }
const PACE = { perSecond: 200, ms: 10_000 }

const SERVER = ['server/main.js']

const { values } = parseArgs({ options: { clients: { type: 'string' } } })

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-bench-'))
fs.chmodSync(data, 0o755) // Postgres runs as nobody when the bench runs as root
const [cluster, rooms] = await Promise.all([load('/server/embedded/cluster.ts'), load('/tests/setup/seeded-rooms.ts')])
const postgres = await cluster.module.startCluster({
  data: path.join(data, 'postgres'),
  settings: ['max_connections=60', 'shared_buffers=128MB'],
})
await cluster.module.ensureDatabase(postgres, 'bench')
try {
  const first = await measure(Number(values.clients ?? 1_000))
  const line = { bench: 'chat', ...first, ...(values.clients ? {} : { at_5000_clients: await measure(5_000) }) }
  console.log(JSON.stringify(line))
  const all = [first, ...(line.at_5000_clients ? [line.at_5000_clients] : [])]
  process.exitCode = all.every(({ lost, doubled, inversions }) => lost + doubled + inversions === 0) ? 0 : 1
} finally {
  await postgres.stop()
  await Promise.all([cluster.close(), rooms.close()])
  fs.rmSync(data, { recursive: true, force: true })
}

/** @param {number} clients */
async function measure(clients) {
  const bare = await measureBare(clients)
  const ours = await measureOurs(clients)
  return {
    clients,
    max_rate_nothing_lost: Math.round(ours.rate),
    bare_rate: Math.round(bare.rate),
    rate_ratio: Number((ours.rate / bare.rate).toFixed(2)),
    p50_ms: Number(ours.p50.toFixed(1)),
    p95_ms: Number(ours.p95.toFixed(1)),
    p99_ms: Number(ours.p99.toFixed(1)),
    lost: ours.lost,
    doubled: ours.doubled,
    inversions: ours.inversions,
    rss_kb_per_connection: ours.rss,
    caught_up_ms_after_kill: ours.caughtUp,
  }
}

/** @param {number} clients */
async function measureBare(clients) {
  const port = await freePort()
  const server = await startServer(['bench/chat/bare.mjs'], { PORT: String(port) }, /listening/)
  const crowd = await startCrowd(`http://127.0.0.1:${port}`, seatsOf(aShape(clients), clients))
  const floods = await crowd.floods()
  crowd.end()
  server.kill('SIGKILL')
  return floods
}

/** @param {number} clients */
async function measureOurs(clients) {
  const port = await freePort()
  const url = postgres.url('bench')
  const env = {
    PORT: String(port),
    DATABASE_URL: url,
    AUTH_SECRET: SECRET,
    DATA_DIR: data,
    DEMO: '0',
    LOG_LEVEL: 'error',
  }
  const start = () => startServer(SERVER, env, /Jejaring: http/)
  let server = await start()
  const seeded = await rooms.module.seedRooms(url, { rooms: Math.ceil(clients / 3), secret: SECRET })
  const before = residentKb(server)
  const crowd = await startCrowd(`http://127.0.0.1:${port}`, seatsOf(seeded, clients))
  const rss = Math.round((residentKb(server) - before) / clients)
  await crowd.ask('pace', { ...PACE, ms: 5_000 })
  const { p50, p95, p99, ...quiet } = await crowd.ask('pace', PACE)
  const flood = await crowd.floods()

  const outliving = crowd.ask('outlive', { ...PACE, ms: 3_000 })
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  server.kill('SIGKILL')
  const killed = performance.now()
  await new Promise((resolve) => server.once('exit', resolve))
  server = await start()
  const after = await outliving
  const caughtUp = Math.round(performance.now() - killed)
  crowd.end()
  server.kill('SIGKILL')
  const sum = (/** @type {'lost' | 'doubled' | 'inversions'} */ key) => quiet[key] + flood[key] + after[key]
  return {
    ...flood,
    p50,
    p95,
    p99,
    rss,
    caughtUp,
    lost: sum('lost'),
    doubled: sum('doubled'),
    inversions: sum('inversions'),
  }
}

/** Rooms that stand nowhere, for a server that asks nobody. @param {number} clients */
function aShape(clients) {
  const people = [{ cookie: 'x=1' }, { cookie: 'x=2' }, { cookie: 'x=3' }]
  return Array.from({ length: Math.ceil(clients / 3) }, (_, index) => ({ roomId: `room-${index}`, people }))
}

/** @param {{ roomId: string, people: { cookie: string }[] }[]} seeded @param {number} clients */
function seatsOf(seeded, clients) {
  const seats = seeded.flatMap(({ roomId, people }) => people.map(({ cookie }) => ({ roomId, cookie })))
  return seats.slice(0, clients)
}

/** @param {string} url @param {{ roomId: string, cookie: string }[]} seats */
async function startCrowd(url, seats) {
  const crowd = fork('bench/chat/clients.mjs')
  /** @param {string} work @param {object} told @returns {Promise<any>} */
  const ask = (work, told) =>
    new Promise((resolve, reject) => {
      crowd.once('message', resolve)
      crowd.once('exit', () => reject(new Error('the clients ended')))
      crowd.send({ work, told })
    })
  await ask('connect', { url, seats })
  return {
    ask,
    end: () => crowd.disconnect(),
    /** The median of a few rounds, after one that warms up; what went wrong in any of them. */
    floods: async () => {
      await ask('flood', WARM_UP)
      /** @type {Record<string, number>[]} */
      const rounds = []
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await ask('flood', FLOOD))
      const rates = rounds.map(({ rate = 0 }) => rate).toSorted((one, other) => one - other)
      const sum = (/** @type {string} */ key) => rounds.reduce((total, round) => total + (round[key] ?? 0), 0)
      const rate = rates[Math.floor(ROUNDS / 2)] ?? 0
      return {
        rate,
        refused: sum('refused'),
        lost: sum('lost'),
        doubled: sum('doubled'),
        inversions: sum('inversions'),
      }
    },
  }
}

/**
 * @param {string[]} words
 * @param {Record<string, string>} env
 * @param {RegExp} ready
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
function startServer(words, env, ready) {
  const server = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (bytes) => ready.test(String(bytes)) && resolve(server))
    server.once('exit', (code) => reject(new Error(`${words.at(-1)} ended with ${code} before it listened`)))
  })
}

/** Memory that a process holds, in KiB. @param {import('node:child_process').ChildProcess} process */
function residentKb({ pid }) {
  return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const holder = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (holder.address())
      holder.close(() => resolve(port))
    })
  })
}
