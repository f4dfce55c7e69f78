import { expect, test } from 'vitest'
import { kindOf } from './event'

test('a pair comes in, goes, or its score moves', () => {
  expect(kindOf({ before: null, after: 640 })).toBe('added')
  expect(kindOf({ before: 640, after: null })).toBe('removed')
  expect(kindOf({ before: 640, after: 700 })).toBe('reranked')
  expect(kindOf({ before: 0, after: 700 })).toBe('reranked')
})
