import { expect, test } from 'vitest'
import { termAhead } from './term-ahead'

const NOW = new Date('2026-11-21T03:00:00Z')
const term = (start: string, months: number) => ({ duration: { start: new Date(`${start}T00:00:00Z`), months } })

test('a term that is over is refused at its first day', () => {
  expect(termAhead(term('2020-01-01', 12), NOW)).toEqual({
    ok: false,
    refusal: { code: 'term-over', detail: { field: 'duration.start' } },
  })
  expect(termAhead(term('2025-11-21', 12), NOW).ok).toBe(false)
})

test('a term may have begun, and end today', () => {
  expect(termAhead(term('2025-11-22', 12), NOW).ok).toBe(true)
  expect(termAhead(term('2027-01-01', 1), NOW).ok).toBe(true)
})

test('a term that is not agreed yet is not over', () => {
  expect(termAhead({ duration: null }, NOW).ok).toBe(true)
})
