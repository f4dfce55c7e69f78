import { expect, test } from 'vitest'
import { asAsked, partnershipsAsked } from './report'

const read = (query: string) => partnershipsAsked(`http://localhost/reports/partnerships?${query}`)
const asked = (query: string) => {
  const answer = read(query)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.asked
}

test('an address that says nothing asks for every region and this year', () => {
  expect(asked('')).toEqual({ region: null, from: null, until: null })
  expect(asked('region=&from=&until=')).toEqual({ region: null, from: null, until: null })
})

test('a region that cannot be read asks for all of them', () => {
  expect(asked('region=Ambon').region).toBeNull()
})

test.each([
  ['from=2026-02-30&until=kemarin', { from: ['not-a-date'], until: ['not-a-date'] }],
  ['from=0001-01-01&until=9999-12-31', { from: ['date-too-far'], until: ['date-too-far'] }],
  ['from=2026-12-31&until=2026-01-01', { until: ['until-before-from'] }],
])('no other period is shown for days that cannot be: %s', (query, problems) => {
  expect(read(query)).toEqual({ ok: false, problems, typed: Object.fromEntries(new URLSearchParams(query)) })
})

test('what was asked leads to the same report again', () => {
  const query = { region: '3204', from: '2026-01-01', until: '2026-06-30' }
  const { region, from, until } = asked(new URLSearchParams(query).toString())
  expect(from && until && asAsked({ region, period: { from, until } })).toEqual(query)
})
