import { expect, test } from 'vitest'
import {
  BusinessSearch,
  changed,
  cursorOf,
  OpportunitySearch,
  orderOf,
  ordersOf,
  queryOf,
  readCursor,
  refusedCapacity,
  setFilters,
  without,
} from './browse'

const asked = (query: object) => BusinessSearch.parse(query)

test('an address that asks nothing is the first page of everything', () => {
  expect(asked({})).toEqual({ q: '' })
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
    cursor: '-1',
    capacity: '0',
    as: 'x',
  }
  expect(asked({ ...rubbish, certificate: 'none' })).toEqual({ q: '' })
  expect(OpportunitySearch.parse({ pattern: 'sharing' })).toEqual({ q: '' })
})

test('a capacity is read as people write numbers; one that cannot be read is told', () => {
  expect(asked({ capacity: '1.500' }).capacity).toBe(1500)
  expect(queryOf(asked({ capacity: '2,125' }))).toEqual({ capacity: '2,125' })
  expect(asked({ capacity: '-5' }).capacity).toBeUndefined()
  expect(refusedCapacity('-5')).toEqual({ typed: '-5', error: 'too-small' })
  expect(refusedCapacity('abc')).toEqual({ typed: 'abc', error: 'not-a-number' })
  expect([refusedCapacity('1.500'), refusedCapacity(''), refusedCapacity(null)]).toEqual([null, null, null])
})

test('long words are cut', () => {
  expect(asked({ q: ` ${'a'.repeat(10_000)}\0` }).q).toHaveLength(100)
})

test('a search and its address are the same thing', () => {
  const address = {
    q: 'jahit',
    sector: '14',
    regency: '3273',
    km: '50',
    size: 'small',
    sort: 'distance',
    cursor: '40.1763600000000',
  }
  expect(queryOf(asked(address))).toEqual(address)
  expect(queryOf(asked({ q: '', sector: '' }))).toEqual({})
})

test('a filter goes with what hangs on it, and the first page comes', () => {
  const search = asked({ q: 'jahit', regency: '3273', km: '50', cursor: '20.1763600000000' })
  expect(setFilters(search)).toEqual(['q', 'regency'])
  expect(queryOf(without(search, 'regency'))).toEqual({ q: 'jahit' })
  expect(queryOf(without(search, 'q'))).toEqual({ regency: '3273', km: '50' })
})

test('a change begins the list anew; a cursor says where it goes on and as of when', () => {
  const cursor = { offset: 40, asOf: new Date('2026-11-20T02:00:00Z') }
  expect(readCursor(cursorOf(cursor))).toEqual(cursor)
  expect(readCursor(undefined)).toBeNull()
  const search = asked({ q: 'jahit', as: 'typed', capacity: '500', cursor: cursorOf(cursor) })
  expect(changed(search, { size: 'small' })).toEqual({ q: 'jahit', as: 'typed', capacity: 500, size: 'small' })
  expect(without(search, 'q')).toEqual({ q: '', capacity: 500 })
  expect(without(search, 'capacity')).toEqual({ q: 'jahit', as: 'typed' })
})

test('only orders that mean something are offered; another asks for the usual one', () => {
  expect(ordersOf(asked({}))).toEqual(['newest'])
  expect(ordersOf(asked({ q: 'jahit', regency: '3273' }))).toEqual(['relevance', 'newest', 'distance'])
  expect(orderOf(asked({ q: 'jahit', sort: 'distance' }))).toBe('relevance')
  expect(orderOf(asked({ sort: 'relevance' }))).toBe('newest')
  expect(orderOf(asked({ regency: '3273', sort: 'distance' }))).toBe('distance')
  expect(orderOf(asked({ q: 'jahit', regency: '3273', km: '50' }))).toBe('distance')
  expect(orderOf(asked({ regency: '3273', km: '50' }))).toBe('newest')
})
