import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsAndLinks } from './links'

const links = (text: string) => wordsAndLinks(text).flatMap(({ href }) => href ?? [])

test.each([
  ['Lihat https://example.id/harga dan kabari', ['https://example.id/harga']],
  ['HTTP://Example.ID', ['http://example.id/']],
  ['Di https://example.id/a.', ['https://example.id/a']],
  ['(https://example.id/a), ya?', ['https://example.id/a']],
  ['“https://example.id/a”…', ['https://example.id/a']],
  ["'https://example.id/a'", ['https://example.id/a']],
  ['https://example.id/a?b=1&c=2#d', ['https://example.id/a?b=1&c=2#d']],
  ['https://a.id https://b.id', ['https://a.id/', 'https://b.id/']],
])('%s', (text, expected) => {
  expect(links(text)).toEqual(expected)
})

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'ftp://example.id',
  'xhttps://example.id',
  'https://',
  'https:// example.id',
  '//example.id',
  'https://bank.co.id@evil.example/masuk',
  'https://bank.co.id:x@evil.example',
  'https://[bukan',
])('%s stays words', (text) => {
  expect(links(text)).toEqual([])
})

test('foreign letters that look like ours are shown for what they are', () => {
  expect(wordsAndLinks('https://b\u0430nk.co.id')[1]?.text).toBe('https://xn--bnk-6cd.co.id/')
})

test('a tag or a quote ends the address', () => {
  expect(links('https://example.id/"onmouseover="alert(1)')).toEqual(['https://example.id/'])
  expect(links('https://example.id/<script>')).toEqual(['https://example.id/'])
  expect(links('https://example.id/\u202egpj.exe')).toEqual(['https://example.id/'])
})

test('no word is lost or changed around the links, and nothing but http and https is linked', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('https://a.id', 'http://', 'javascript:', ' ', '\n', ')', '"', '@'),
  )
  fc.assert(
    fc.property(fc.array(piece), (typed) => {
      const text = typed.join('')
      const pieces = wordsAndLinks(text)
      let rest = text
      for (const { text: words, href } of pieces) {
        if (href !== null) expect(href).toMatch(/^https?:\/\/[^\s<>"]+$/)
        else {
          expect(rest).toContain(words)
          rest = rest.slice(rest.indexOf(words) + words.length)
        }
      }
    }),
  )
})
