import { expect, test } from 'vitest'
import { PRINTABLE } from './printable'

test.each([
  ['Jahit “seragam” – 2½ m², Rp1.000 • 5 €', true],
  ['Đà Nẵng, Łódź, Αθήνα, Москва', true],
  ['dua\nbaris', true],
  ['Kain 😀', false],
  ['北京貿易', false],
  ['القماش', false],
])('%s can be printed: %j', (typed, printable) => {
  expect(PRINTABLE.test(typed)).toBe(printable)
})
