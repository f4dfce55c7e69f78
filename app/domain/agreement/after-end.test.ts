import { expect, test } from 'vitest'
import { addDays } from '../calendar'
import { mayStillWrite, WRITTEN_AFTER_END_DAYS } from './after-end'
import { MARK_KINDS } from './marks'

const ENDED = new Date('2027-06-30T00:00:00Z')
const LAST_DAY = addDays(ENDED, WRITTEN_AFTER_END_DAYS)
const DUE = { due: ENDED }
const ALL = [...MARK_KINDS, 'delivery-recorded', 'delivery-accepted', 'payment-recorded'] as const

test('everything is written while an agreement binds, and of its last days for half a year after', () => {
  for (const about of ALL) {
    expect(mayStillWrite(about, DUE, { endedOn: null, today: LAST_DAY })).toBe(true)
    expect(mayStillWrite(about, DUE, { endedOn: ENDED, today: LAST_DAY })).toBe(true)
  }
})

test('later only money, a look at what was handed over, and the end of a dispute', () => {
  const open = ALL.filter((about) => mayStillWrite(about, DUE, { endedOn: ENDED, today: addDays(LAST_DAY, 1) }))
  expect(open).toEqual(['settle', 'delivery-accepted', 'payment-recorded'])
})

test('nothing is delivered for a month that was not yet due at the end', () => {
  const later = { due: addDays(ENDED, 1) }
  expect(mayStillWrite('delivery-recorded', later, { endedOn: ENDED, today: ENDED })).toBe(false)
  expect(mayStillWrite('dispute', later, { endedOn: ENDED, today: ENDED })).toBe(true)
})
