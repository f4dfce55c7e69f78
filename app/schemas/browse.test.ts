import { expect, test } from 'vitest'
import { BusinessSearch, OpportunitySearch, orderOf, ordersOf, queryOf, setFilters, without } from './browse'

const asked = (query: object) => BusinessSearch.parse(query)

test('an address that asks nothing is the first page of everything', () => {
  expect(asked({})).toEqual({ q: '', page: 1 })
})

test('what cannot be read asks for nothing', () => {
  const rubbish = {
    q: ['a'],
    sector: '00',
    province: '8171',
    regency: '99',
    km: '7',
    size: 'huge',
    sort: 'x',
    page: '-1',
  }
  expect(asked({ ...rubbish, certificate: 'none' })).toEqual({ q: '', page: 1 })
  expect(OpportunitySearch.parse({ pattern: 'franchise' })).toEqual({ q: '', page: 1 })
})

test('long words are cut', () => {
  expect(asked({ q: ` ${'a'.repeat(10_000)}\0` }).q).toHaveLength(100)
})

test('a search and its address are the same thing', () => {
  const address = { q: 'jahit', sector: '14', regency: '3273', km: '50', size: 'small', sort: 'distance', page: '3' }
  expect(queryOf(asked(address))).toEqual(address)
  expect(queryOf(asked({ q: '', sector: '', page: '1' }))).toEqual({})
})

test('a filter goes with what hangs on it, and the first page comes', () => {
  const search = asked({ q: 'jahit', regency: '3273', km: '50', page: '2' })
  expect(setFilters(search)).toEqual(['q', 'regency'])
  expect(queryOf(without(search, 'regency'))).toEqual({ q: 'jahit' })
  expect(queryOf(without(search, 'q'))).toEqual({ regency: '3273', km: '50' })
})

test('only orders that mean something are offered; another asks for the usual one', () => {
  expect(ordersOf(asked({}))).toEqual(['newest'])
  expect(ordersOf(asked({ q: 'jahit', regency: '3273' }))).toEqual(['relevance', 'newest', 'distance'])
  expect(orderOf(asked({ q: 'jahit', sort: 'distance' }))).toBe('relevance')
  expect(orderOf(asked({ sort: 'relevance' }))).toBe('newest')
  expect(orderOf(asked({ regency: '3273', sort: 'distance' }))).toBe('distance')
})
