// `npm run eval -- match [--seed 1] [--details]`: how well the rule book finds what was planted, beside keyword search
// over the same texts, in the same run. `--details` lists on stderr what it got wrong.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { load } from '../tools/load.mjs'

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, details: { type: 'boolean' } } })
const now = new Date('2026-11-22T02:00:00Z')

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-eval-'))
fs.chmodSync(data, 0o755) // Postgres runs as nobody when this runs as root
const { module: run, close } = await load('/eval/match/run.ts')
try {
  const { line, wrong } = await run.evaluate({ seed: Number(values.seed), now, data: path.join(data, 'postgres') })
  if (values.details) for (const each of wrong) console.error(each)
  console.log(JSON.stringify(line))
} finally {
  await close()
  fs.rmSync(data, { recursive: true, force: true })
}
