import { expect, test } from 'vitest'
import { MOST_NUMBER, parseNumber, typedNumber } from './number'

test.each([
  ['1500', 1500],
  ['1.500', 1500],
  ['1,500', 1.5],
  ['2,125', 2.125],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['1,500,000', 1_500_000],
  ['1,500.25', 1500.25],
  ['1.500,125', 1500.125],
  ['1 500', 1500],
  ['1.500.000', 1_500_000],
  ['1.500,25', 1500.25],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['0', 0],
])('%s is read as %d', (typed, value) => {
  expect(parseNumber(typed)).toEqual({ ok: true, value })
})

test.each(['', 'banyak', '-3', '1,2,3', '1.50.000', '3 kg', '1e3', '٣'])('%j is not read as a number', (typed) => {
  expect(parseNumber(typed)).toEqual({ ok: false, refusal: { code: 'not-a-number' } })
})

test('a number beyond the largest is a slip', () => {
  expect(parseNumber(String(MOST_NUMBER))).toMatchObject({ ok: true })
  expect(parseNumber(String(MOST_NUMBER + 1))).toEqual({ ok: false, refusal: { code: 'too-large' } })
})

test.each([0, 7, 1500, 2.5, 0.25, 1234.56, 2.125])('%d is typed so that it is read back', (value) => {
  expect(parseNumber(typedNumber(value))).toEqual({ ok: true, value })
})
