import { expect, test } from 'vitest'
import { localeFrom } from './locale'

const accepting = (acceptLanguage: string) => localeFrom({ cookie: null, acceptLanguage })

test('the chosen language wins over the browser', () => {
  expect(localeFrom({ cookie: 'en', acceptLanguage: 'id-ID,id;q=0.9' })).toBe('en')
})

test('a forged cookie value is ignored', () => {
  expect(localeFrom({ cookie: '<script>', acceptLanguage: 'en' })).toBe('en')
})

test('the browser language with the highest quality wins', () => {
  expect(accepting('fr, en;q=0.3, id;q=0.8')).toBe('id')
  expect(accepting('en-US,en;q=0.9,id;q=0.5')).toBe('en')
})

test('a refused language is not taken', () => {
  expect(accepting('en;q=0')).toBe('id')
})

test('the old Android code for Indonesian is understood', () => {
  expect(accepting('in-ID, en;q=0.9')).toBe('id')
})

test('Indonesian when nothing says', () => {
  expect(localeFrom({ cookie: null, acceptLanguage: null })).toBe('id')
  expect(accepting('*')).toBe('id')
})
