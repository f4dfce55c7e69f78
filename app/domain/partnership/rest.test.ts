import { expect, test } from 'vitest'
import { isOverdue } from './rest'
import type { PartnershipState } from './states'

const HOUR_MS = 60 * 60 * 1000
const since = new Date('2026-11-01T00:00:00Z')
const after = (state: PartnershipState, hours: number) =>
  isOverdue({ state, updatedAt: since }, new Date(since.getTime() + hours * HOUR_MS))

test('an answer may take 48 hours and no minute more', () => {
  expect(after('proposed', 48)).toBe(false)
  expect(after('proposed', 48 + 1 / 60)).toBe(true)
})

test.each([
  ['talking', 14 * 24],
  ['drafting', 14 * 24],
] as const)('%s may rest for %i hours', (state, hours) => {
  expect(after(state, hours)).toBe(false)
  expect(after(state, hours + 1)).toBe(true)
})

test('what runs or is closed is never overdue', () => {
  for (const state of ['running', 'closed', 'declined', 'withdrawn', 'not-suited'] as const)
    expect(after(state, 10_000)).toBe(false)
})
