// `npm run bench -- search [--businesses 100000] [--no-meilisearch]`: our search over generated businesses, beside the
// query somebody writes first, trigrams over documents, MiniSearch and Meilisearch, in one run on one machine.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { load } from '../tools/load.mjs'

const BARS = { filtered: 5, typo: 50, p95: 50, p99: 120 }
/** The bars of time are those of so many businesses. */
const BARS_OF_TIME_AT = 100_000

const { values } = parseArgs({
  options: { businesses: { type: 'string', default: '100000' }, 'no-meilisearch': { type: 'boolean', default: false } },
})
const businesses = Number(values.businesses)
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-bench-'))
fs.chmodSync(data, 0o755) // Postgres runs as nobody when the bench runs as root
const [cluster, search] = await Promise.all([load('/server/embedded/cluster.ts'), load('/bench/search/run.ts')])
const postgres = await cluster.module.startCluster({
  data: path.join(data, 'postgres'),
  settings: ['max_connections=60', 'shared_buffers=128MB', 'max_wal_size=4GB'],
})
try {
  const began = performance.now()
  const measured = await search.module.runBench({
    database: async (/** @type {string} */ name) => {
      await cluster.module.ensureDatabase(postgres, name)
      return postgres.url(name)
    },
    businesses,
    meilisearch: !values['no-meilisearch'],
    say: (/** @type {string} */ sentence) =>
      console.error(`${Math.round((performance.now() - began) / 1000)} s: ${sentence}`),
  })
  console.log(JSON.stringify({ bench: 'search', ...measured }))
  const inTime = businesses !== BARS_OF_TIME_AT || (measured.p95_ms <= BARS.p95 && measured.p99_ms <= BARS.p99)
  const ahead = measured.filtered_naive_over_ours >= BARS.filtered && measured.typo_documents_over_ours >= BARS.typo
  process.exitCode = inTime && ahead ? 0 : 1
} finally {
  await postgres.stop()
  await Promise.all([cluster.close(), search.close()])
  fs.rmSync(data, { recursive: true, force: true })
}
