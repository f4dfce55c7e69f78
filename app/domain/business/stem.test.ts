import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneSlip, stems } from './stem'

test.each([
  ['jahit', 'menjahit penjahit jahitan menjahitnya'],
  ['sablon', 'menyablon penyablonan sablonan'],
  ['potong', 'memotong pemotongan potongan'],
  ['tenun', 'menenun penenun tenunan'],
  ['ikan', 'perikanan ikan ikannya'],
  ['kemas', 'pengemasan kemasan'],
  ['bengkel', 'perbengkelan bengkel'],
  ['cetak', 'percetakan mencetak pencetak cetakan'],
  ['ukir', 'mengukir pengukir ukiran'],
])('%s is the stem of: %s', (stem, words) => {
  expect(stems(words)).toEqual([stem])
})

test('case, accents, digits and empty words do not count', () => {
  expect(stems('Usaha KAMI membuat 12 Témpé & Tahu')).toEqual(['tempe', 'tahu'])
})

test('a short word keeps what only looks like an affix', () => {
  expect(stems('ikan mesin permen rotan beras')).toEqual(['ikan', 'mesin', 'permen', 'rotan', 'beras'])
})

test('nothing in, nothing out', () => {
  expect(stems(' 1 2 3 a !')).toEqual([])
})

test('a stem is never empty, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => stems(text).every((stem) => stem.length >= 2)))
})

test.each([
  ['kerupuk', 'krupuk', true],
  ['seragam', 'seragma', true],
  ['seragam', 'seregam', true],
  ['kopi', 'kopii', true],
  ['kopi', 'kopi', true],
  ['kopi', 'kokas', false],
  ['tempe', 'tahu', false],
])('%s and %s are one slip apart: %s', (a, b, expected) => {
  expect(oneSlip(a, b)).toBe(expected)
  expect(oneSlip(b, a)).toBe(expected)
})
