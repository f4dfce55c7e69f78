import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDifference } from './compare-text'

const ORIGINAL = 'PERJANJIAN\nNomor: 1\n\nPasal 1. Para pihak\n(1) Sisi A: Garmen.\n'

test.each([
  ORIGINAL,
  ORIGINAL.replaceAll('\n', '\r\n'),
  ORIGINAL.replaceAll('\n', '\r'),
  ORIGINAL.replaceAll('\n', ' \t\n'),
  `${ORIGINAL}\n\n`,
  ORIGINAL.trimEnd(),
])('a copy is the same however its lines end: %j', (copy) => {
  expect(firstDifference(ORIGINAL, copy)).toBeNull()
})

test.each([
  ['Perjanjian', ORIGINAL.replace('PERJANJIAN', 'Perjanjian'), 1],
  ['a blank in front', ORIGINAL.replace('Nomor', ' Nomor'), 2],
  ['a line less', ORIGINAL.replace('\n\n', '\n'), 3],
  ['a digit', ORIGINAL.replace('Pasal 1', 'Pasal 7'), 4],
  ['the end cut off', ORIGINAL.replace('(1) Sisi A: Garmen.\n', ''), 5],
  ['a line more', `${ORIGINAL}(2) Sisi B: Jahit.`, 6],
  ['nothing at all', '', 1],
])('the first line that differs is told: %s', (_what, copy, line) => {
  expect(firstDifference(ORIGINAL, copy)).toBe(line)
})

test('any character changed is found in its line', () => {
  const lines = ORIGINAL.trimEnd().split('\n')
  fc.assert(
    fc.property(fc.nat(ORIGINAL.trimEnd().length - 1), (place) => {
      const copy = `${ORIGINAL.slice(0, place)}\u0001${ORIGINAL.slice(place + 1)}`
      const line = ORIGINAL.slice(0, place).split('\n').length
      expect(firstDifference(ORIGINAL, copy)).toBe(line)
      expect(line).toBeLessThanOrEqual(lines.length)
    }),
  )
})
