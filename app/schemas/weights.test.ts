import { expect, test } from 'vitest'
import { WEIGHTS } from '../domain/matching/rule-book'
import { weightsAsked } from './weights'

const asked = (changes: Readonly<Record<string, string>> = {}) => {
  const typed = Object.entries(WEIGHTS).map(([code, points]) => [code, String(points)])
  const search = new URLSearchParams({ ...Object.fromEntries(typed), spread: '10', ...changes })
  return weightsAsked(`http://localhost/matching/weights?${search}`)
}

test('weights that can be read are tried, and an address without any tries none', () => {
  expect(asked()).toMatchObject({ tried: { weights: WEIGHTS, spread: 10 }, wrong: null })
  expect(weightsAsked('http://localhost/matching/weights')).toMatchObject({ tried: null, wrong: null })
})

test.each([
  ['-5', 'not-a-number'],
  ['abc', 'not-a-number'],
  ['230,5', 'not-whole'],
  ['', 'required'],
])('a weight typed as “%s” comes back with what is wrong, and with all that was typed', (typed, code) => {
  const { tried, wrong } = asked({ capability: typed, distance: '77' })
  expect(tried).toBeNull()
  expect(wrong).toMatchObject({ problems: { capability: code }, typed: { capability: typed, distance: '77' } })
})
