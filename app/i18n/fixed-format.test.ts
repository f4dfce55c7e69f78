import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_MONEY, parseMoney } from '../domain/money'
import { countInWords, fixedDate, fixedMoment, fixedMoney, fixedNumber } from './fixed-format'
import { formatMoney } from './format'
import { LOCALES } from './locale'

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1500, '1.500', '1,500'],
  [1_234_567.5, '1.234.567,5', '1,234,567.5'],
  [0.125, '0,125', '0.125'],
  [2.1, '2,1', '2.1'],
])('%d is written %s, %s', (value, id, en) => {
  expect([fixedNumber(value, 'id'), fixedNumber(value, 'en')]).toEqual([id, en])
})

test('a day is the day that was agreed', () => {
  const day = new Date('2027-08-17T00:00:00Z')
  expect([fixedDate(day, 'id'), fixedDate(day, 'en')]).toEqual(['17 Agustus 2027', '17 August 2027'])
})

test('a moment is on the clock of its zone, past midnight too', () => {
  const at = new Date('2026-12-31T17:05:03Z')
  expect(fixedMoment(at, 'id')).toBe('1 Januari 2027, 00.05.03 WIB')
  expect(fixedMoment(at, 'en', 'WIT')).toBe('1 January 2027, 02:05:03 WIT')
})

test('a count stands in figures and words', () => {
  expect([countInWords(45, 'id'), countInWords(45, 'en')]).toEqual(['45 (empat puluh lima)', '45 (forty-five)'])
})

test.each(LOCALES)('money is written as pages write it, and read by us, in %s', (locale) => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: MOST_MONEY }), (amount) => {
      expect(fixedMoney(amount, locale)).toBe(formatMoney(amount, locale))
      expect(parseMoney(fixedMoney(amount, locale))).toEqual({ ok: true, value: amount })
    }),
  )
})
