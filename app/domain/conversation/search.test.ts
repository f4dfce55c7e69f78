import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt, fold, searchWords } from './search'

const shown = (text: string, typed: string) =>
  excerpt(text, searchWords(typed))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['KAFÉ', 'kafe'],
  ['kafe\u0301', 'kafe'],
  ['Ñandú', 'nandu'],
  ['100%', '100%'],
])('%s is compared as %s', (text, expected) => {
  expect(fold(text)).toBe(expected)
})

test('words are looked for once each, eight at most', () => {
  expect(searchWords('  Kain kain\tMURAH ')).toEqual(['kain', 'murah'])
  expect(searchWords('1 2 3 4 5 6 7 8 9')).toHaveLength(8)
  expect(searchWords(' \n ')).toEqual([])
})

test.each([
  ['Harga kain naik', 'KAIN', 'Harga [kain] naik'],
  ['kain, lalu kain', 'kain', '[kain], lalu [kain]'],
  ['Café dan cafe\u0301', 'cafe', '[Café] dan [cafe\u0301]'],
  ['perkainan', 'kain', 'per[kain]an'],
  ['kainan', 'kain inan', '[kainan]'],
  ['kainkain', 'kain', '[kainkain]'],
  ['İstanbul kain', 'kain', 'İstanbul [kain]'],
  ['tidak ada', 'kain', 'tidak ada'],
  ['', 'kain', ''],
])('%s, looking for %s', (text, typed, expected) => {
  expect(shown(text, typed)).toBe(expected)
})

test('of a long text the part around the first hit is shown', () => {
  const long = `${'a'.repeat(500)} kain ${'b'.repeat(500)} kain`
  expect(shown(long, 'kain')).toBe(`… ${'a'.repeat(79)} [kain] ${'b'.repeat(79)} …`)
  expect(shown('b'.repeat(200), 'x')).toBe(`${'b'.repeat(80)} …`)
})

test('a letter is never cut in two', () => {
  const text = `${'😀'.repeat(100)}kain${'😀'.repeat(100)}`
  for (const pad of ['', '.']) expect(shown(pad + text + pad, 'kain')).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
})

test('whatever is looked for, the pieces are a part of the text in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
      const pieces = excerpt(text, searchWords(typed))
      expect(text).toContain(
        pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/^… /, '')
          .replace(/ …$/, ''),
      )
    }),
  )
})
