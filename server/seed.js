// `npm run seed -- --businesses 100000`: a large generated set of businesses, for benchmarks.
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { businesses: { type: 'string' } } })
const businesses = Number(values.businesses)
if (!Number.isInteger(businesses) || businesses < 1) {
  console.error('Say how many: npm run seed -- --businesses 100000')
  process.exit(1)
}

const entry = '../build/server/index.js'
/** @type {{ readEnv: typeof import('./env').readEnv, seed: typeof import('./seed-database').seed }} */
const { readEnv, seed } = await import(entry)
const began = performance.now()
try {
  await seed(readEnv(process.env), { businesses, onProgress: show })
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code !== 'cannot-start') throw error
  console.error(message)
  process.exit(1)
}

/** @param {import('../prisma/seed/write').Progress} progress */
function show({ done, count, rows }) {
  const perSecond = Math.round((rows * 1000) / (performance.now() - began))
  process.stderr.write(`\r${done} of ${count} businesses, ${rows} rows, ${perSecond} rows/s `)
  if (done >= count) process.stderr.write('\n')
}
