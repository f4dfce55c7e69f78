// `npm run bench -- match-fresh [--businesses 30000] [--saves 60]`: how soon a saved business or opportunity stands in the
// lists of both sides, with the memory engine and the workers as a server has them. Prints one JSON line.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { built, load } from '../tools/load.mjs'

const BAR_P95_MS = 1_000

const { values } = parseArgs({
  options: { businesses: { type: 'string', default: '30000' }, saves: { type: 'string', default: '60' } },
})
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-bench-'))
fs.chmodSync(data, 0o755) // Postgres runs as nobody when the bench runs as root
const run = await built('bench/match/fresh.ts')
const [cluster, migrate] = await Promise.all([load('/server/embedded/cluster.ts'), load('/prisma/migrate.ts')])
const postgres = await cluster.module.startCluster({ data: path.join(data, 'postgres') })
try {
  await cluster.module.ensureDatabase(postgres, 'bench')
  const url = postgres.url('bench')
  await migrate.module.deploy(url, path.resolve('prisma/migrations'))
  const { measureFresh } = await import(pathToFileURL(run).href)
  const line = await measureFresh({
    url,
    dataDir: data,
    businesses: Number(values.businesses),
    saves: Number(values.saves),
    say: (/** @type {string} */ sentence) => console.error(sentence),
  })
  console.log(JSON.stringify(line))
  process.exitCode = Math.max(line.business_p95_ms, line.opportunity_p95_ms) <= BAR_P95_MS ? 0 : 1
} finally {
  await postgres.stop()
  await Promise.all([cluster.close(), migrate.close()])
  fs.rmSync(data, { recursive: true, force: true })
}
