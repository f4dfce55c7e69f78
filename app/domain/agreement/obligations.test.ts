import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTerms } from '#tests/factories/any-terms'
import { someTerms } from '#tests/factories/partnership'
import { dayNumber } from '../calendar'
import { PATTERN_TABLE, PATTERNS, type Pattern } from '../partnership/patterns'
import { dutiesFor } from './duties'
import { afterAmendment, type BoundLink, checkOf, type Delivery, obligationsOf, paymentFor } from './obligations'
import { lastDayOf, NO_TERMS, SIDES, type Terms } from './terms'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

const link = (pattern: Pattern, terms: Terms = someTerms()): BoundLink => ({
  pattern,
  roles: { a: PATTERN_TABLE[pattern].larger, b: PATTERN_TABLE[pattern].smaller },
  terms,
  since: day('2026-12-20'),
})
const idsOf = (of: BoundLink, start: string) =>
  obligationsOf(of)
    .map(({ id }) => id)
    .filter((id) => id.startsWith(start))

test('an agreement of a year with a contractor owes these', () => {
  const owed = obligationsOf(link('subcontracting'))
  const count = (start: string) => owed.filter(({ id }) => id.startsWith(start)).length
  expect(count('duty.contractor-')).toBe(5 * 2)
  expect(count('duty.report-to-government')).toBe(2)
  expect(count('duty.publish-opportunities')).toBe(1)
  expect(count('duty.keep-promise')).toBe(2)
  expect(count('coaching.')).toBe(2 * 2)
  expect(count('delivery.')).toBe(12)
  expect(owed.find(({ id }) => id === 'duty.name-person-in-charge.a.1')).toEqual({
    id: 'duty.name-person-in-charge.a.1',
    subject: { kind: 'duty', duty: 'name-person-in-charge' },
    owner: 'a',
    from: day('2027-01-04'),
    due: day('2027-02-03'),
    evidence: ['note'],
    source: { law: 'PP 44/1997', article: '14 (3)', document: '002', verified: true },
  })
  expect(owed.find(({ id }) => id === 'delivery.12')).toMatchObject({
    subject: { kind: 'delivery', quantity: 1500, unit: 'piece' },
    owner: 'b',
    from: day('2027-12-04'),
    due: day('2028-01-03'),
  })
})

test('months of delivery end with the month they begin in, even from the 31st', () => {
  const terms = someTerms({ duration: { start: day('2027-01-31'), months: 3 } })
  const months = obligationsOf(link('supply-chain', terms)).filter(({ subject }) => subject.kind === 'delivery')
  expect(months.map(({ from, due }) => [from, due])).toEqual([
    [day('2027-01-31'), day('2027-02-27')],
    [day('2027-02-28'), day('2027-03-30')],
    [day('2027-03-31'), day('2027-04-29')],
  ])
})

// Who hands over what is paid for, by hand.
test.each([
  ['inti-plasma', 'b'],
  ['subcontracting', 'b'],
  ['franchise', 'a'],
  ['general-trade', 'b'],
  ['distribution-agency', 'a'],
  ['supply-chain', 'b'],
  ['profit-sharing', 'b'],
  ['joint-operation', null],
  ['joint-venture', null],
  ['outsourcing', 'b'],
  ['cooperative-exchange', null],
] as const)('%s: side %s delivers', (pattern, side) => {
  const delivers = obligationsOf(link(pattern)).filter(({ subject }) => subject.kind === 'delivery')
  expect([...new Set(delivers.map(({ owner }) => owner))]).toEqual(side === null ? [] : [side])
})

test('where the smaller side stands on the left, it delivers from there', () => {
  const turned = { ...link('subcontracting'), roles: { a: 'subcontractor', b: 'contractor' } } as const
  expect(obligationsOf(turned).find(({ id }) => id === 'delivery.1')?.owner).toBe('a')
  expect(obligationsOf(turned).find(({ id }) => id.startsWith('coaching.'))?.owner).toBe('b')
})

test('peers coach each other', () => {
  const ids = idsOf(link('cooperative-exchange', someTerms({ coaching: ['marketing.promotion'] })), 'coaching.')
  expect(ids).toEqual([
    'coaching.marketing.promotion.a.1',
    'coaching.marketing.promotion.a.2',
    'coaching.marketing.promotion.b.1',
    'coaching.marketing.promotion.b.2',
  ])
})

test('without a term nothing is owed by a day, without a quantity nothing is delivered by the month', () => {
  expect(obligationsOf(link('subcontracting', NO_TERMS))).toEqual([])
  expect(idsOf(link('subcontracting', someTerms({ quantity: null })), 'delivery.')).toEqual([])
})

test.each(PATTERNS)('%s: every duty of the law is followed, but those that others stand for', (pattern) => {
  const { roles } = link(pattern)
  const duties = dutiesFor(pattern, roles)
  for (const side of SIDES) {
    const followed = obligationsOf(link(pattern)).flatMap(({ subject, owner }) =>
      subject.kind === 'duty' && owner === side ? [subject.duty] : [],
    )
    const owed = duties[side].map(({ code }) => code).filter((code) => code !== 'coach-partner')
    expect([...new Set(followed)]).toEqual(owed)
  }
})

test('whatever the terms: ids are unique, days lie within the term, every obligation has its source', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom(...PATTERNS), (terms, pattern) => {
      const owed = obligationsOf(link(pattern, terms))
      expect(new Set(owed.map(({ id }) => id)).size).toBe(owed.length)
      const [start, end] = [terms.duration?.start, lastDayOf(terms)]
      for (const { from, due, source } of owed) {
        if (!start || !end) throw new Error('owed without a term')
        expect(dayNumber(start) <= dayNumber(from) && dayNumber(from) <= dayNumber(due)).toBe(true)
        expect(dayNumber(due)).toBeLessThanOrEqual(dayNumber(end))
        expect(source.law).not.toBe('')
      }
    }),
    { numRuns: 50 },
  )
})

const DELIVERY: Delivery = {
  id: 'delivery-x',
  obligationId: 'delivery.1',
  on: day('2027-01-20'),
  quantity: 1500,
  accepted: 1480,
  amount: 42_180_000n,
  at: new Date('2027-01-20T04:00:00Z'),
  acceptedAt: null,
}

test('an accepted delivery calls for its payment on day n after it, from the other side', () => {
  expect(paymentFor(DELIVERY, 'b', someTerms())).toEqual({
    id: 'payment.delivery-x',
    subject: { kind: 'payment', deliveryId: 'delivery-x', amount: 42_180_000n },
    owner: 'a',
    from: day('2027-01-20'),
    due: day('2027-02-03'),
    evidence: [],
    source: { law: 'PP 7/2021', article: '117', document: null, verified: true },
  })
})

test('a delivery is looked at within three days of being written down', () => {
  const check = checkOf(DELIVERY, 'b', { writtenOn: day('2027-01-25'), doneOn: null })
  expect(check).toMatchObject({
    id: 'check.delivery-x',
    subject: { kind: 'check', deliveryId: 'delivery-x', doneOn: null },
    owner: 'a',
    from: day('2027-01-25'),
    due: day('2027-01-28'),
  })
})

test('nothing is owed for the time before both had signed, and months to do a thing in begin then', () => {
  const signedLate = { ...link('subcontracting'), since: day('2027-03-10') }
  const owed = obligationsOf(signedLate)
  const periodOf = (id: string) => {
    const one = owed.find((obligation) => obligation.id === id)
    return one && [one.from, one.due]
  }
  expect(owed.filter(({ due }) => due < signedLate.since)).toEqual([])
  expect(periodOf('delivery.2')).toBeUndefined()
  expect(periodOf('delivery.3')).toEqual([day('2027-03-10'), day('2027-04-03')])
  expect(periodOf('delivery.4')).toEqual([day('2027-04-04'), day('2027-05-03')])
  expect(periodOf('duty.name-person-in-charge.a.1')).toEqual([day('2027-03-10'), day('2027-04-09')])
  const atTheEnd = obligationsOf({ ...signedLate, since: day('2027-12-20') })
  expect(atTheEnd.find(({ id }) => id === 'duty.name-person-in-charge.a.1')?.due).toEqual(day('2028-01-03'))
})

test('what was not looked at, not taken, or has no payment agreed is not owed', () => {
  expect(paymentFor({ ...DELIVERY, accepted: null }, 'b', someTerms())).toBeNull()
  expect(paymentFor({ ...DELIVERY, accepted: 0, amount: 0n }, 'b', someTerms())).toBeNull()
  expect(paymentFor(DELIVERY, 'b', someTerms({ payment: null }))).toBeNull()
})

test('an amendment leaves what was due before it, and renews what is due from then on', () => {
  const before = obligationsOf(link('subcontracting'))
  const after = obligationsOf(link('subcontracting', someTerms({ quantity: { perMonth: 2000, unit: 'piece' } })))
  const since = day('2027-04-03')
  const owed = afterAmendment(before, after, { since, deliveries: [] })
  expect(owed.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
  const quantities = owed.flatMap(({ subject }) => (subject.kind === 'delivery' ? [subject.quantity] : []))
  expect(quantities).toEqual([1500, 1500, ...Array.from({ length: 10 }, () => 2000)])
})
