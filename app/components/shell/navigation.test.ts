import { expect, test } from 'vitest'
import { ROLES } from '../../domain/access/actor'
import { isCurrent, navigationOf } from './navigation'

test.each([...ROLES, 'visitor' as const])('%s finds at most four ways', (role) => {
  expect(navigationOf(role).length).toBeGreaterThan(0)
  expect(navigationOf(role).length).toBeLessThanOrEqual(4)
})

test('a page below an item belongs to it, a page whose name only begins alike does not', () => {
  const businesses = { key: 'businesses', to: '/businesses', icon: 'shop' } as const
  expect(isCurrent(businesses, '/businesses/0190')).toBe(true)
  expect(isCurrent(businesses, '/businesses-old')).toBe(false)
})
