import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipBetween, stems } from './stem'

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

test('a thing of its own is no form of a root', () => {
  expect(stems('rambutan pindahannya pakaian')).toEqual(['rambutan', 'pindahan', 'pakaian'])
  expect(stems('rambut pindah dipakai memakai')).not.toContain('pakaian')
})

test('nothing in, nothing out', () => {
  expect(stems(' 1 2 3 a !')).toEqual([])
})

test('a stem is never empty, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => stems(text).every((stem) => stem.length >= 2)))
})

test.each([
  ['kerupuk', 'krupuk', 'lost'],
  ['seragam', 'seragma', 'swapped'],
  ['seragam', 'seregam', 'changed'],
  ['kopi', 'kopii', 'doubled'],
  ['sepatu', 'seppatu', 'doubled'],
  ['kopi', 'kopi', null],
  ['kopi', 'kokas', null],
  ['tempe', 'tahu', null],
])('between %s and %s one letter is %s', (a, b, expected) => {
  expect(slipBetween(a, b)).toBe(expected)
  expect(slipBetween(b, a)).toBe(expected)
})
