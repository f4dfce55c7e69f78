import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sector } from './business'
import { CATEGORIES, DIVISIONS, divisionOf, relatedness } from './sectors'

const sector = (division: string, edition: Sector['edition'] = '2020'): Sector => ({ edition, division })
const anySector = fc.constantFrom(...DIVISIONS).map(({ code }) => sector(code))

test('KBLI 2020 has 21 categories and 88 divisions', () => {
  expect(CATEGORIES.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRSTU')
  expect(DIVISIONS).toHaveLength(88)
})

test('every division has two digits, both names and a category, in rising order', () => {
  for (const { code, id, en, category } of DIVISIONS) {
    expect(code).toMatch(/^\d\d$/)
    expect([id, en, category]).not.toContain('')
  }
  const codes = DIVISIONS.map(({ code }) => code)
  expect(codes.toSorted()).toEqual(codes)
})

test('a division stands under its category', () => {
  expect(divisionOf(sector('10'))).toMatchObject({ category: 'C', id: 'Industri makanan', en: 'Food products' })
  expect(divisionOf(sector('03'))?.category).toBe('A')
  expect(divisionOf(sector('47'))?.category).toBe('G')
})

test('an unknown division, or one of another edition, is not looked up here', () => {
  expect(divisionOf(sector('04'))).toBeNull()
  expect(divisionOf(sector('10', '2025'))).toBeNull()
})

test.each([
  ['14', '14', 'same-division'],
  ['13', '14', 'value-chain'],
  ['10', '01', 'value-chain'],
  ['14', '26', 'same-category'],
  ['14', '69', 'none'],
  ['14', '04', 'unknown'],
] as const)('division %s and %s: %s', (a, b, expected) => {
  expect(relatedness(sector(a), sector(b))).toBe(expected)
})

test('sectors are never compared across editions', () => {
  expect(relatedness(sector('14'), sector('14', '2025'))).toBe('unknown')
})

test('inside the other edition only the same division is known to be related', () => {
  expect(relatedness(sector('14', '2025'), sector('14', '2025'))).toBe('same-division')
  expect(relatedness(sector('13', '2025'), sector('14', '2025'))).toBe('unknown')
})

test('relatedness is the same both ways', () => {
  fc.assert(fc.property(anySector, anySector, (a, b) => relatedness(a, b) === relatedness(b, a)))
})
