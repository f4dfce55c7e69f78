import { expect, test } from 'vitest'
import { FRAME_REFUSALS } from '../domain/agreement/annexes'
import { AGREEMENT_GUARD_REFUSALS } from '../domain/agreement/move-guards'
import { agreementRefusal } from './agreement-refusals'
import { LOCALES } from './locale'

const DETAIL = { count: 2, days: 3, place: 4 }
const OTHERS = ['wrong-state', 'not-your-move', 'nothing-changed', 'conflict-open', 'chain-broken']

test.each(LOCALES)('every refusal of the agreement has a sentence in %s', (locale) => {
  for (const code of [...AGREEMENT_GUARD_REFUSALS, ...FRAME_REFUSALS, ...OTHERS]) {
    expect(agreementRefusal({ code, detail: DETAIL }, locale)).toMatch(/^[A-Z][^{}]*\.$/)
    expect(agreementRefusal({ code, detail: DETAIL }, locale)).not.toContain('undefined')
  }
})

test('a refusal says how many, how long, where', () => {
  expect(agreementRefusal({ code: 'clauses-missing', detail: DETAIL }, 'id')).toBe(
    'Masih ada 2 bagian wajib yang kosong.',
  )
  expect(agreementRefusal({ code: 'notice-running', detail: DETAIL }, 'en')).toBe(
    'By the agreement there are 3 days to wait.',
  )
})

test('a code of another section is left to it', () => {
  expect(agreementRefusal({ code: 'wrong-credentials' }, 'id')).toBeNull()
})
