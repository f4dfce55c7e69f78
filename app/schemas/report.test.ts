import { expect, test } from 'vitest'
import { asAsked, partnershipsAsked } from './report'

const asked = (query: string) => partnershipsAsked(`http://localhost/reports/partnerships?${query}`)

test('an address that says nothing asks for every region and this year', () => {
  expect(asked('')).toEqual({ region: null, from: null, until: null })
  expect(asked('region=&from=&until=')).toEqual({ region: null, from: null, until: null })
})

test('what cannot be read asks for nothing', () => {
  expect(asked('region=Ambon&from=2026-02-30&until=kemarin')).toEqual({ region: null, from: null, until: null })
})

test('what was asked leads to the same report again', () => {
  const query = { region: '3204', from: '2026-01-01', until: '2026-06-30' }
  const { region, from, until } = asked(new URLSearchParams(query).toString())
  expect(from && until && asAsked({ region, period: { from, until } })).toEqual(query)
})
