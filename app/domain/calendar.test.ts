import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, dayNumber, daysBetween } from './calendar'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const anyDay = fc.date({ min: day('2000-01-01'), max: day('2100-01-01'), noInvalidDate: true })

test.each([
  ['2027-01-04', 1, '2027-02-04'],
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2027-01-31', 2, '2027-03-31'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2027-12-15', 12, '2028-12-15'],
  ['2027-12-15', 0, '2027-12-15'],
])('%s and %d months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toEqual(day(to))
})

test('the hour of the day does not matter', () => {
  expect(daysBetween(new Date('2027-01-04T23:59:59Z'), new Date('2027-01-05T00:00:00Z'))).toBe(1)
  expect(dayNumber(new Date('1970-01-02T13:00:00Z'))).toBe(1)
})

test('days added are days between', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days)
    }),
  )
})

test('a later month never skips into the one after it', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (from, months) => {
      const to = addMonths(from, months)
      expect((to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()).toBe(months)
    }),
  )
})
