import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { CLAUSE_CODES, CLAUSES, missingClauses } from './clauses'
import { NO_TERMS, type Terms } from './terms'

const codesMissing = (terms: Terms) => missingClauses(terms).map((clause) => clause.code)

test('art. 117 asks for seven parts, and they come first', () => {
  expect(CLAUSES.filter((clause) => clause.required).map((clause) => clause.code)).toEqual(CLAUSE_CODES.slice(0, 7))
  expect(CLAUSES.map((clause) => clause.code)).toEqual(CLAUSE_CODES)
})

test('whole terms lack nothing', () => {
  expect(codesMissing(someTerms())).toEqual([])
})

test('empty terms lack all but the identity and the declaration, which stand before any terms', () => {
  expect(codesMissing(NO_TERMS)).toEqual(
    CLAUSE_CODES.filter((code) => code !== 'parties' && code !== 'no-ownership-tie'),
  )
})

test.each<[string, Partial<Terms>]>([
  ['activity', { activity: null }],
  ['activity', { activity: ' \n' }],
  ['activity', { activity: '...' }],
  ['activity', { activity: '\u200b' }],
  ['rights-and-duties', { gives: { a: 'Kain', b: null } }],
  ['rights-and-duties', { gives: { a: '', b: 'Seragam' } }],
  ['coaching', { coaching: [] }],
  ['duration', { duration: null }],
  ['payment', { payment: null }],
  ['disputes', { disputes: [] }],
  ['price-and-quantity', { price: null }],
  ['price-and-quantity', { price: { basis: 'fixed', amount: null, setBy: 'both' } }],
  ['price-and-quantity', { quantity: null }],
  ['quality-and-delivery', { quality: null }],
  ['quality-and-delivery', { delivery: null }],
  ['materials', { materials: null }],
  ['materials', { materials: { kind: 'free', description: ' ' } }],
  ['persons-in-charge', { personsInCharge: { a: 'Rina', b: null } }],
  ['persons-in-charge', { personsInCharge: { a: null, b: 'Siti' } }],
  ['termination', { termination: null }],
])('%s is missing without %o', (code, changes) => {
  expect(codesMissing(someTerms(changes))).toEqual([code])
})

test('no materials from the partner is an answer, not a gap', () => {
  expect(codesMissing(someTerms({ materials: { kind: 'none' } }))).toEqual([])
})

test('a price that is not fixed needs no amount', () => {
  expect(codesMissing(someTerms({ price: { basis: 'market', amount: null, setBy: 'both' } }))).toEqual([])
})
