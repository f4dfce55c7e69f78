import { expect, test } from 'vitest'
import { nextLook } from './saved-search'

test('a saved search is looked at after a day, after a week, or not at all', () => {
  const now = new Date('2026-11-20T02:00:00Z')
  expect(nextLook('daily', now)).toEqual(new Date('2026-11-21T02:00:00Z'))
  expect(nextLook('weekly', now)).toEqual(new Date('2026-11-27T02:00:00Z'))
  expect(nextLook('off', now)).toBeNull()
})
