// `npm run eval -- search [--misses]`: how well each search engine answers labelled queries over the demo, and how well
// the same engine does without our language work.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { load } from '../tools/load.mjs'

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } })
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-eval-'))
fs.chmodSync(data, 0o755) // Postgres runs as nobody when the eval runs as root
const [cluster, search] = await Promise.all([load('/server/embedded/cluster.ts'), load('/eval/search/run.ts')])
const postgres = await cluster.module.startCluster({ data: path.join(data, 'postgres'), fast: true })
try {
  await cluster.module.ensureDatabase(postgres, 'eval')
  const { queries, measured, misses } = await search.module.measureSearch(postgres.url('eval'), 'prisma/migrations')
  if (values.misses) for (const { engine, text, ndcg } of misses) console.error(`${engine}\t${ndcg}\t${text}`)
  console.log(JSON.stringify({ eval: 'search', queries, ...measured }))
} finally {
  await postgres.stop()
  await Promise.all([cluster.close(), search.close()])
  fs.rmSync(data, { recursive: true, force: true })
}
