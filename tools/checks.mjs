// What `npm run check` and `npm test` hold the house to. Every rule is an error or off.
import { spawn } from 'node:child_process'

const bin = 'node_modules/.bin'

/** @type {{ name: string, program: string, words: string[] }[]} */
export const CHECKS = [
  // The same findings as tsc's, by the checker that the lint loads anyway, in a third of the time.
  { name: 'types and lint', program: `${bin}/oxlint`, words: ['--type-aware', '--type-check', '--deny-warnings'] },
  { name: 'types of the domain alone', program: `${bin}/tsc`, words: ['--noEmit', '-p', 'app/domain'] },
  {
    name: 'import rules',
    program: `${bin}/depcruise`,
    words: ['app', 'server', 'prisma', 'tests', 'eval', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'dead code', program: `${bin}/knip`, words: ['--no-progress'] },
  { name: 'formatting', program: `${bin}/biome`, words: ['ci', '--reporter=summary'] },
]

/**
 * Runs the checks two at a time, each one's output printed only when it fails.
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(say) {
  const waiting = [...CHECKS]
  const counts = { passed: 0, failed: 0 }
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output, seconds } = await run(check)
      counts[code === 0 ? 'passed' : 'failed'] += 1
      say(`${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)${code === 0 ? '' : `\n${output}`}`)
    }
  }
  await Promise.all([work(), work()])
  return counts
}

/** @param {{ program: string, words: string[] }} check */
function run({ program, words }) {
  const began = Date.now()
  return new Promise(
    (/** @type {(ended: { code: number | null, output: string, seconds: string }) => void} */ resolve) => {
      const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] })
      let output = ''
      const collect = (/** @type {Buffer} */ bytes) => {
        output += bytes.toString()
      }
      child.stdout.on('data', collect)
      child.stderr.on('data', collect)
      child.on('close', (code) => resolve({ code, output, seconds: ((Date.now() - began) / 1000).toFixed(1) }))
    },
  )
}
