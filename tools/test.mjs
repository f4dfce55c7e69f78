// `npm test`, on a fresh clone too: sets up, checks the house, runs every test, ends in one closing line.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

await import('./ensure.mjs')
const { runChecks } = await import('./checks.mjs')

const say = (/** @type {string} */ line) => console.log(line)
const checks = await runChecks(say)
const budget = await exitCode(process.execPath, ['tools/budget.mjs'])
say(`${budget === 0 ? '✓' : '✗'} bytes per route`)

const counts = path.join(os.tmpdir(), `jejaring-counts-${process.pid}.json`)
const code = await exitCode('node_modules/.bin/vitest', ['run', '--coverage', ...process.argv.slice(2)], {
  COUNTS_FILE: counts,
})
const tests = fs.existsSync(counts) ? JSON.parse(fs.readFileSync(counts, 'utf8')) : { passed: 0, failed: 1, skipped: 0 }
fs.rmSync(counts, { force: true })
// vitest also fails for coverage below its thresholds, when every test passed.
const uncovered = code !== 0 && tests.failed === 0 ? 1 : 0

const passed = tests.passed + checks.passed + (budget === 0 ? 1 : 0)
const failed = tests.failed + checks.failed + (budget === 0 ? 0 : 1) + uncovered
say(`\n${passed} passed, ${failed} failed, ${tests.skipped} skipped`)
process.exit(failed ? 1 : 0)

/**
 * @param {string} program
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 */
function exitCode(program, words, env = {}) {
  return new Promise((resolve) => {
    spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).on(
      'close',
      resolve,
    )
  })
}
