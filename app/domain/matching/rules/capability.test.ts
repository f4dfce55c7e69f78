import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import { capability } from './capability'

const judge = (wanted: readonly (string | null)[], offered: readonly (string | null)[]) =>
  capability.judge(
    aPair({
      opportunity: { wanted: wanted.map((term) => aWantedItem({ term })) },
      candidate: { capabilities: offered.map((term) => aCapability({ term })) },
    }),
  )

test('the same term is full coverage', () => {
  expect(judge(['suit'], ['suit'])).toMatchObject({
    outcome: 'pass',
    score: 1000,
    reason: 'capability-full',
    evidence: { term: 'suit', others: 0 },
  })
})

test('a kind of what is wanted passes a little lower', () => {
  expect(judge(['garment'], ['suit'])).toMatchObject({ outcome: 'pass', score: 900 })
})

test('the best of several capabilities counts, in any order', () => {
  expect(judge(['suit'], ['tempeh', 'garment', 'suit', 'dress'])).toMatchObject({ outcome: 'pass', score: 1000 })
  expect(judge(['suit'], ['suit', 'garment'])).toEqual(judge(['suit'], ['garment', 'suit']))
})

test('a wider capability counts in part and is named', () => {
  expect(judge(['suit'], ['garment'])).toMatchObject({
    outcome: 'part',
    score: 600,
    reason: 'capability-near',
    evidence: { wanted: 'suit', offered: 'garment' },
  })
})

test('who makes only sister products is near, however little else is asked', () => {
  expect(judge(['tempeh'], ['tofu'])).toMatchObject({
    outcome: 'fail',
    score: 0,
    reason: 'capability-near',
    evidence: { wanted: 'tempeh', offered: 'tofu' },
    mend: { step: 'make-it-too', missing: ['tempeh'] },
  })
  expect(judge(['tempeh', 'suit'], ['tofu', 'suit'])).toMatchObject({ outcome: 'part', score: 500 })
})

test('some of several wanted things give the mean', () => {
  expect(judge(['suit', 'zipper'], ['suit'])).toMatchObject({
    outcome: 'part',
    score: 500,
    reason: 'capability-some',
    evidence: { covered: 1, asked: 2 },
  })
  expect(judge(['suit', 'dress'], ['suit', 'dress'])).toMatchObject({ evidence: { term: 'suit', others: 1 } })
})

test('nothing covered refuses', () => {
  const refused = { outcome: 'fail', score: 0, reason: 'capability-none', evidence: { wanted: 'suit' } }
  expect(judge(['suit'], ['tempeh'])).toMatchObject(refused)
  expect(judge(['suit'], [])).toMatchObject(refused)
  expect(judge(['suit'], [null])).toMatchObject(refused)
})

test('where nothing is asked nothing is held against anyone', () => {
  expect(judge([], ['suit'])).toMatchObject({ outcome: 'unknown', score: 500, reason: 'capability-not-asked' })
})

test('nobody fits words that nobody understood, which the poster can mend', () => {
  const notHeard = { outcome: 'fail', score: 500, reason: 'capability-not-heard', mend: { step: 'say-plainly' } }
  expect(judge([null], ['suit'])).toMatchObject(notHeard)
  expect(judge([null, 'suit'], ['suit'])).toMatchObject({ outcome: 'pass' })
})
