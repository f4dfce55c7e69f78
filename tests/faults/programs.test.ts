import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEED } from '#tests/setup/seed'
import { program, run } from './program'
import { startWorld, type World } from './world'

// Random programs against real server processes, over lines that fail; see docs/chat.md. `npm run test:faults` runs
// many more. A failure prints its seed and the smallest program found: SEED runs it again.

const PROGRAMS = Number(process.env.FAULT_PROGRAMS ?? 500)
/** Rooms side by side. */
const LANES = 8
/** A kill, or a Postgres that restarts, costs everybody seconds: a few within `npm test`, one in 25 programs beyond. */
const falls = {
  kills: Math.max(2, Math.floor((PROGRAMS - 500) / 25)),
  restarts: Math.max(1, Math.floor((PROGRAMS - 500) / 50)),
}

const LIMIT_MS = 60_000 + PROGRAMS * 400
/** A run that takes too long has failed; a search for a smaller program that does ends with the best one found. */
const RUN = {
  numRuns: Math.ceil(PROGRAMS / LANES),
  interruptAfterTimeLimit: LIMIT_MS - 10_000,
  markInterruptAsFailure: true,
  includeErrorInReport: true,
} as const

let world: World

beforeAll(async () => {
  world = await startWorld(2)
})
afterAll(() => world.close())

test(
  `${PROGRAMS} random programs: every list equals the table, and what was said is stored once (seed ${SEED})`,
  async () => {
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      fc.assert(
        fc.asyncProperty(program, (one) => run(world, one, falls)),
        { ...RUN, seed: SEED + lane },
      ),
    )
    const failed = (await Promise.allSettled(lanes)).flatMap((lane) =>
      lane.status === 'rejected' ? [String(lane.reason)] : [],
    )
    expect(failed).toEqual([])
  },
  LIMIT_MS,
)
