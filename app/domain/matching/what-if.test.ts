import { expect, test } from 'vitest'
import type { RuleCode } from './rule'
import { WEIGHTS } from './rule-book'
import { changesBetween, type Eligible, exposureOf, SHORTLIST, shortlistUnder } from './what-if'

const id = (number: number) => `01930000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`
const candidate = (number: number, scores: Partial<Record<RuleCode, number>>) => ({
  id: id(number),
  verdicts: Object.entries(scores).map(([rule, score]) => ({ rule: rule as RuleCode, score })),
})
const posting = (candidates: Eligible['candidates']): Eligible => ({ opportunityId: id(99), candidates })

const exact = { weights: WEIGHTS, spread: 1 }
const nearFirst = { weights: { ...WEIGHTS, distance: 300, capability: 50 }, spread: 1 }

test('other weights put others first, and it is said who comes and who goes', () => {
  const makers = Array.from({ length: SHORTLIST }, (_, at) => candidate(at, { capability: 1000, distance: at }))
  const neighbour = candidate(50, { capability: 100, distance: 1000 })
  const [change] = changesBetween(exact, nearFirst, [posting([...makers, neighbour])])
  expect(change).toEqual({ opportunityId: id(99), enter: [id(50)], leave: [expect.any(String)], moved: [] })
})

test('the same businesses in another order are a change too, and no change is none', () => {
  const two = posting([candidate(1, { capability: 1000 }), candidate(2, { distance: 1000 })])
  expect(changesBetween(exact, nearFirst, [two])).toEqual([
    {
      opportunityId: id(99),
      enter: [],
      leave: [],
      moved: [
        { id: id(2), from: 2, to: 1 },
        { id: id(1), from: 1, to: 2 },
      ],
    },
  ])
  expect(changesBetween(exact, exact, [two])).toEqual([])
})

test('those with most newcomers stand first', () => {
  const crowd = (strong: number) =>
    posting([
      ...Array.from({ length: SHORTLIST }, (_, at) => candidate(at, { capability: 1000 })),
      ...Array.from({ length: strong }, (_, at) => candidate(50 + at, { distance: 1000 })),
    ])
  const changes = changesBetween(exact, nearFirst, [crowd(1), crowd(3)])
  expect(changes.map(({ enter }) => enter.length)).toEqual([3, 1])
})

test('a wide band lets equals take turns, and the order given never matters', () => {
  const near = Array.from({ length: 6 }, (_, at) => candidate(at, { capability: 1000 - at * 4 }))
  expect(shortlistUnder(exact, posting(near))).toEqual(near.map((one) => one.id))
  const spread = shortlistUnder({ ...exact, spread: 50 }, posting(near))
  expect(spread).not.toEqual(near.map((one) => one.id))
  expect(shortlistUnder({ ...exact, spread: 50 }, posting(near.toReversed()))).toEqual(spread)
})

test('exposure is the share of places that the few hold', () => {
  expect(exposureOf([['a', 'b'], ['a', 'c'], ['a']])).toEqual({ places: 5, businesses: 3, held: 3 })
  expect(exposureOf([])).toEqual({ places: 0, businesses: 0, held: 0 })
})
