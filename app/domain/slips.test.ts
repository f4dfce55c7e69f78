import { expect, test } from 'vitest'
import { slipsBetween } from './slips'

test.each([
  ['tempe', 'tempe', 0],
  ['tepme', 'tempe', 1],
  ['tmpe', 'tempe', 1],
  ['tempee', 'tempe', 1],
  ['tampe', 'tempe', 1],
  ['konvkesi', 'konveksi', 1],
  ['srgaam', 'seragam', 2],
  ['', 'tahu', 4],
  ['tahu', '', 4],
])('%s is so many slips from %s', (one, other, slips) => {
  expect(slipsBetween(one, other)).toBe(slips)
  expect(slipsBetween(other, one)).toBe(slips)
})
