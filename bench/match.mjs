// `npm run bench -- match [--businesses 100000] [--opportunities 10000]`: the memory engine beside Postgres, over the
// same market drawn from a seed, in both directions and in the same run. Prints one JSON line.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { built, load } from '../tools/load.mjs'

const { values } = parseArgs({
  options: {
    businesses: { type: 'string', default: '100000' },
    opportunities: { type: 'string', default: '10000' },
  },
})
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-bench-'))
fs.chmodSync(data, 0o755) // Postgres runs as nobody when the bench runs as root
const [run, worker] = [await built('bench/match/run.ts'), await built('bench/match/worker.ts')]
const [cluster, migrate] = await Promise.all([load('/server/embedded/cluster.ts'), load('/prisma/migrate.ts')])
const postgres = await cluster.module.startCluster({
  data: path.join(data, 'postgres'),
  // As a server of this size would be set; the JIT costs more than it brings here.
  settings: ['shared_buffers=1GB', 'work_mem=64MB', 'maintenance_work_mem=256MB', 'max_wal_size=8GB', 'jit=off'],
  fast: true,
})
try {
  await cluster.module.ensureDatabase(postgres, 'bench')
  const url = postgres.url('bench')
  await migrate.module.deploy(url, path.resolve('prisma/migrations'))
  await withoutOwners(url)
  const { measureMatch } = await import(pathToFileURL(run).href)
  const line = await measureMatch({
    businesses: Number(values.businesses),
    opportunities: Number(values.opportunities),
    url,
    worker: pathToFileURL(worker),
    say: (/** @type {string} */ sentence) => console.error(sentence),
  })
  console.log(JSON.stringify(line))
  process.exitCode = line.equal_top20 === 1 && line.reverse_equal === 1 ? 0 : 1
} finally {
  await postgres.stop()
  await Promise.all([cluster.close(), migrate.close()])
  fs.rmSync(data, { recursive: true, force: true })
}

/** Only what the engine reads is loaded: no business stands behind a profile here. @param {string} url */
async function withoutOwners(url) {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`
    alter table match_profile drop constraint match_profile_business_id_fkey;
    alter table match_capability drop constraint match_capability_business_id_fkey;
    alter table match_plan drop constraint match_plan_opportunity_id_fkey;
    alter table match_want drop constraint match_want_opportunity_id_fkey`)
  await client.end()
}
