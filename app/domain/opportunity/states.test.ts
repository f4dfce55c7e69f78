import { expect, test } from 'vitest'
import { OPPORTUNITY_STATES } from './opportunity'
import { expiryNoticeAt, isNoticeDue, isPastExpiry, latestExpiry } from './states'

const END = new Date('2027-01-31T00:00:00Z')
const before = (days: number, moreMs = 0) => new Date(END.getTime() - days * 86_400_000 + moreMs)
const life = { state: 'open', expiresAt: END, expiryNoticedAt: null } as const

test('the clock takes what is open or matched, from the moment of its end', () => {
  expect(OPPORTUNITY_STATES.filter((state) => isPastExpiry({ state, expiresAt: END }, END))).toEqual([
    'open',
    'matched',
  ])
  expect(isPastExpiry(life, before(0, -1))).toBe(false)
})

test('the notice goes out seven days before the end', () => {
  expect(expiryNoticeAt(END)).toEqual(before(7))
})

test.each([
  [before(7, -1), false],
  [before(7), true],
  [before(0, -1), true],
  [END, false],
])('at %o the notice is due: %s', (now, due) => {
  expect(isNoticeDue(life, now)).toBe(due)
})

test('nobody is told twice, nor of what is over', () => {
  expect(isNoticeDue({ ...life, expiryNoticedAt: before(6) }, before(5))).toBe(false)
  expect(isNoticeDue({ ...life, state: 'withdrawn' }, before(5))).toBe(false)
})

test('an opportunity lives half a year at most', () => {
  expect(latestExpiry(before(180))).toEqual(END)
})
