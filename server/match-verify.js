// `npm run match:verify [-- --repair]`: the matching engine in memory against the tables. Ends with 1 when they differ.
import process from 'node:process'

const entry = '../build/server/index.js'
/** @type {typeof import('./match-tools') & { readEnv: typeof import('./env').readEnv }} */
const { readEnv, verifyMatching } = await import(entry)
const MOST_SHOWN = 20

/** @param {string} what @param {readonly string[]} ids */
const show = (what, ids) => {
  for (const id of ids.slice(0, MOST_SHOWN)) console.log(`  ${what}: ${id}`)
  if (ids.length > MOST_SHOWN) console.log(`  ${what}: ${ids.length - MOST_SHOWN} more`)
}

try {
  const repair = process.argv.includes('--repair')
  const { rebuiltFor, rows, asked, same } = await verifyMatching(readEnv(process.env), { repair })
  console.log(rebuiltFor === null ? 'Read the snapshot.' : `Built out of the tables; the snapshot: ${rebuiltFor}.`)
  for (const { of, rows: count, missing, stale, extra } of rows) {
    console.log(`${of}: ${count} rows; ${missing.length} missing, ${stale.length} stale, ${extra.length} extra`)
    show('missing', missing)
    show('stale', stale)
    show('extra', extra)
  }
  console.log(`questions: ${asked.questions}; ${asked.different.length} answered differently`)
  show('differs', asked.different)
  if (repair) console.log('The snapshot was written anew. A server that runs keeps what it holds: start it again.')
  process.exitCode = same ? 0 : 1
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code !== 'cannot-start') throw error
  console.error(message)
  process.exit(1)
}
