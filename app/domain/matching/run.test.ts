import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { aPair } from '#tests/factories/pair'
import { match } from './match'
import { RULE_BOOK_VERSION } from './rule-book'
import { isCurrent, isKept, isWorthTelling, newlyReaches, runOf } from './run'

const now = new Date('2026-11-21T02:00:00Z')
const fits = match(aPair())
const nearly = match(aPair({ opportunity: { certificatesRequired: ['svlk'] } }))
const not = match(aPair({ opportunity: { area: { kind: 'provinces', provinces: ['81'] } } }))

test('what fits and what one step would mend is kept', () => {
  expect([fits, nearly, not].map(isKept)).toEqual([true, true, false])
})

test('a run counts the others by the rule that refused them, and those outside the area with distance', () => {
  expect(runOf([fits, nearly, not, not], { capped: true, outside: 3, now })).toEqual({
    ruleBook: RULE_BOOK_VERSION,
    at: now.getTime(),
    judged: 4,
    capped: true,
    refused: { distance: 5 },
  })
})

test('a run is current while neither the thing nor the rules changed since', () => {
  const run = runOf([], { capped: false, outside: 0, now })
  expect(isCurrent(run, now)).toBe(true)
  expect(isCurrent(run, new Date(now.getTime() + 1))).toBe(false)
  expect(isCurrent({ ...run, ruleBook: 'older' }, now)).toBe(false)
  expect(isCurrent(null, now)).toBe(false)
})

test.each([
  ['never told and there', null, 800, true],
  ['never told and not there', null, 799, false],
  ['told to those who ask for less', 700, 800, true],
  ['told already', 800, 900, false],
  ['told to those who ask for less, and not there', 700, 790, false],
])('of a match from 800 on: %s', (_sentence, told, score, heard) => {
  expect(newlyReaches(800, { told, score })).toBe(heard)
})

test('told is what fits well and makes what is wanted', () => {
  const kin = match(aPair({ candidate: { capabilities: [aCapability({ term: 'garment', unit: 'piece' })] } }))
  expect(kin.eligible).toBe(true)
  expect([fits, kin, nearly, { ...fits, score: 599 }].map(isWorthTelling)).toEqual([true, false, false, false])
})
