// `npm run search:reindex` and `npm run search:verify`.
import process from 'node:process'

const entry = '../build/server/index.js'
/** @type {typeof import('./search-tools') & { readEnv: typeof import('./env').readEnv }} */
const { readEnv, reindexAll, verifyAll } = await import(entry)
const began = performance.now()

/** @param {import('../app/search/engine').RebuildProgress} progress */
const show = ({ kind, done }) => {
  const perSecond = Math.round((done * 1000) / (performance.now() - began))
  process.stderr.write(`\r${kind}: ${done} things, ${perSecond} a second `)
}

try {
  const env = readEnv(process.env)
  if (process.argv[2] === 'verify') {
    for (const { engine, kind, documents, missing, stale, extra } of await verifyAll(env))
      console.log(
        `${engine}, ${kind}: ${documents} documents; repaired ${missing.length} missing, ${stale.length} stale, ${extra.length} extra`,
      )
  } else {
    await reindexAll(env, show)
    process.stderr.write('\nEvery document stands.\n')
  }
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code !== 'cannot-start') throw error
  console.error(message)
  process.exit(1)
}
