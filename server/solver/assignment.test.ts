import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import {
  assignmentModel,
  greedy,
  type Limits,
  type Pairing,
  readAssignment,
  totalOf,
} from '~/domain/matching/assignment'
import { createSolver } from './solver'

const solver = createSolver()
afterAll(() => solver.close())

const IDS = ['a', 'b', 'c']
const anyLimits = fc
  .tuple(...IDS.map(() => fc.integer({ min: 0, max: 2 })))
  .map((limits) => new Map(IDS.map((id, index) => [id, limits[index] ?? 0])))
const anyPairings = fc
  .subarray(IDS.flatMap((opportunityId) => IDS.map((businessId) => ({ opportunityId, businessId }))))
  .chain((pairs) =>
    fc
      .tuple(...pairs.map(() => fc.integer({ min: 1, max: 1000 })))
      .map((scores) => pairs.map((pair, index): Pairing => ({ ...pair, score: scores[index] ?? 1 }))),
  )

const keeps = (chosen: readonly Pairing[], { opportunities, businesses }: Limits) =>
  IDS.every(
    (id) =>
      chosen.filter((one) => one.opportunityId === id).length <= (opportunities.get(id) ?? 0) &&
      chosen.filter((one) => one.businessId === id).length <= (businesses.get(id) ?? 0),
  )

test('a division is whole, keeps to every limit, and scores as much as the best of all divisions tried one by one', async () => {
  await fc.assert(
    fc.asyncProperty(anyPairings, anyLimits, anyLimits, async (pairings, opportunities, businesses) => {
      const limits = { opportunities, businesses }
      const solved = await solver.solve(assignmentModel(pairings, limits), 2_000)
      expect(solved.state).toBe('solved')
      if (solved.state !== 'solved') return
      for (const value of solved.values) expect(Math.min(Math.abs(value), Math.abs(1 - value))).toBeLessThan(1e-6)
      const chosen = readAssignment(pairings, solved.values)
      expect(keeps(chosen, limits)).toBe(true)
      const every = Array.from({ length: 2 ** pairings.length }, (_, bits) =>
        pairings.filter((_pairing, bit) => (bits >> bit) & 1),
      ).filter((some) => keeps(some, limits))
      expect(totalOf(chosen).score).toBe(Math.max(...every.map((some) => totalOf(some).score)))
      expect(totalOf(greedy(pairings, limits)).score).toBeLessThanOrEqual(totalOf(chosen).score)
    }),
    { numRuns: 40 },
  )
})

test('two hundred opportunities and four thousand pairings are divided within a second', async () => {
  const pairings = Array.from({ length: 4000 }, (_, index) => ({
    opportunityId: `o${index % 200}`,
    businessId: `b${(index * 7919) % 900}`,
    score: 400 + ((index * 104_729) % 600),
  }))
  const limits = {
    opportunities: new Map(pairings.map(({ opportunityId }) => [opportunityId, 2])),
    businesses: new Map(pairings.map(({ businessId }) => [businessId, 1])),
  }
  const solved = await solver.solve(assignmentModel(pairings, limits), 1_000)
  expect(solved).toMatchObject({ state: 'solved', proven: true })
})
