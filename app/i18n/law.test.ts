import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { OWN_PRACTICE } from '../domain/agreement/clauses'
import { MOST_MONEY, parseMoney } from '../domain/money'
import { GUARD_REFUSALS } from '../domain/partnership/guards'
import { PROPOSE_REFUSALS } from '../domain/partnership/propose'
import { refuse } from '../domain/result'
import { formatMoney } from './format'
import { law, lawRefusal } from './law'
import { LOCALES } from './locale'

test.each(LOCALES)('every refusal of the domain has a sentence in %s', (locale) => {
  for (const code of [...GUARD_REFUSALS, ...PROPOSE_REFUSALS]) {
    expect(lawRefusal({ code }, locale)).toMatch(/^[A-Z].*\.$/)
  }
})

test('an unknown size is told with whose it is', () => {
  expect(lawRefusal(refuse('size-unknown', { side: 'b' }).refusal, 'id')).toBe('Ukuran usaha Sisi B belum diketahui.')
  expect(lawRefusal({ code: 'size-unknown' }, 'en')).toBe('The size of neither business is known yet.')
})

test('a code of another section is left to it', () => {
  expect(lawRefusal({ code: 'wrong-credentials' }, 'id')).toBeNull()
})

test('a source names law and article, as far as they are known, and never a file of ours', () => {
  expect(law.id.source({ law: 'PP 44/1997', article: '3 (1)', document: '002', verified: true })).toBe(
    'PP 44/1997, pasal 3 (1)',
  )
  expect(law.en.source({ law: 'PP 7/2021', article: null, document: null, verified: false })).toBe('PP 7/2021')
  expect(law.id.source(OWN_PRACTICE)).toBe('Praktik Jejaring')
  expect(law.en.source(OWN_PRACTICE)).toBe('Practice of Jejaring')
})

test('money written by us is read by us, in both languages', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: MOST_MONEY }), fc.constantFrom(...LOCALES), (amount, locale) => {
      expect(parseMoney(formatMoney(amount, locale))).toEqual({ ok: true, value: amount })
    }),
  )
})

test.each(Object.entries(law.id.warnings))('the warning %s is a short sentence', (_code, sentence) => {
  const text = sentence({ days: 45, most: 30, side: 'a', by: 'a' })
  expect(text).toMatch(/^[A-Z].*\.$/)
  expect(text).not.toContain('undefined')
})
