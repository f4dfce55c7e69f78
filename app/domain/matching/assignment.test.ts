import { expect, test } from 'vitest'
import { greedy, mostAsked, type Pairing, totalOf } from './assignment'

const pairing = (opportunityId: string, businessId: string, score: number): Pairing => ({
  opportunityId,
  businessId,
  score,
})
const once = (...ids: string[]) => new Map(ids.map((id) => [id, 1]))
const CONTESTED = [pairing('x', 'a', 900), pairing('x', 'b', 850), pairing('y', 'a', 880)]

test('by hand the best pairing goes first, and leaves others without', () => {
  const limits = { opportunities: once('x', 'y'), businesses: once('a', 'b') }
  expect(greedy(CONTESTED, limits)).toEqual([pairing('x', 'a', 900)])
  expect(greedy(CONTESTED.toReversed(), limits)).toEqual([pairing('x', 'a', 900)])
})

test('who is not named takes nothing on', () => {
  expect(greedy(CONTESTED, { opportunities: once('y'), businesses: once('a') })).toEqual([pairing('y', 'a', 880)])
  expect(greedy(CONTESTED, { opportunities: once('x'), businesses: new Map() })).toEqual([])
})

test('a division is counted by pairings, opportunities and score', () => {
  expect(totalOf(CONTESTED)).toEqual({ pairings: 3, opportunities: 2, score: 2630 })
  expect(totalOf([])).toEqual({ pairings: 0, opportunities: 0, score: 0 })
})

test('the most wanted business is asked by everyone whose best it is', () => {
  expect(mostAsked(CONTESTED)).toBe(2)
  expect(mostAsked([])).toBe(0)
})
