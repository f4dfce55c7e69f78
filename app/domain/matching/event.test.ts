import { expect, test } from 'vitest'
import { kindOf, withUnsuited } from './event'

test('a pair comes in, goes, its score moves, or a broker takes it out', () => {
  expect(kindOf({ before: null, after: 640 })).toBe('added')
  expect(kindOf({ before: 640, after: null })).toBe('removed')
  expect(kindOf({ before: 640, after: 700 })).toBe('reranked')
  expect(kindOf({ before: null, after: null })).toBe('unsuited')
  expect(kindOf({ before: 0, after: 700 })).toBe('reranked')
})

test('a history says when a broker found one unsuited, but not whom, and keeps what was before', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour))
  const other = { id: 'maker', name: 'Tempe Mawar', open: true }
  const cameIn = { id: '1', at: at(8), before: null, after: 700, other }
  const moved = { id: '2', at: at(10), before: 700, after: 640, other }
  const history = withUnsuited([moved, cameIn], [at(9), at(11)], 3)
  expect(history.map(kindOf)).toEqual(['unsuited', 'reranked', 'unsuited'])
  expect(history.map((event) => event.other)).toEqual([null, other, null])
  expect(withUnsuited([moved, cameIn], [], 3)).toEqual([moved, cameIn])
})
