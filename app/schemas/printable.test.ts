import { expect, test } from 'vitest'
import { inPrint, PRINTABLE } from './printable'

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

test.each([
  ['Siap 👍🏽, besok 👩‍🍳 masak', 'Siap [emoji], besok [emoji] masak'],
  ['Bendera 🇮🇩', 'Bendera [emoji]'],
  ['Nama 北京貿易', 'Nama [?]'],
  ['Rp28.500 – “sah” ©', 'Rp28.500 – “sah” ©'],
])('%s is printed as %s', (typed, printed) => {
  expect(inPrint(typed)).toBe(printed)
})
