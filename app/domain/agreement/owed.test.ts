import { expect, test } from 'vitest'
import { anAgreement, TEXT_HASH } from '#tests/factories/agreement'
import { someTerms } from '#tests/factories/partnership'
import type { Agreement, Binding } from './agreement'
import type { Delivery } from './obligations'
import { endedOn, isBound, type LinkShape, owedUnder, termsOn } from './owed'
import type { Terms } from './terms'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const LINK: LinkShape = { pattern: 'subcontracting', roles: { a: 'contractor', b: 'subcontractor' }, regency: '3204' }
const DELIVERED: Delivery = {
  id: 'd1',
  obligationId: 'delivery.1',
  on: day('2027-01-20'),
  quantity: 1500,
  accepted: 1400,
  amount: 39_900_000n,
  at: new Date('2027-01-20T04:00:00Z'),
  acceptedAt: new Date('2027-01-21T04:00:00Z'),
}

const bindingOf = (terms: Terms, since: Date, before: Binding | null): Binding => ({
  text: anAgreement({ state: 'in-force', terms }).text,
  textHash: TEXT_HASH,
  since,
  before,
})
const FIRST = bindingOf(someTerms(), day('2026-12-20'), null)
/** From April on more is delivered, and paid later. */
const AMENDED = bindingOf(
  someTerms({ quantity: { perMonth: 2000, unit: 'piece' }, payment: { days: 30, mechanism: 'transfer' } }),
  day('2027-04-10'),
  FIRST,
)

const owed = (binding: Binding, changes: Partial<Agreement> = {}, deliveries: readonly Delivery[] = []) =>
  owedUnder({ ...anAgreement({ state: 'in-force' }), ...changes, binding }, LINK, deliveries)
const quantityOf = (owes: ReturnType<typeof owed>, id: string) => {
  const subject = owes.find((one) => one.id === id)?.subject
  return subject?.kind === 'delivery' ? subject.quantity : null
}

test('an agreement binds once both signed', () => {
  expect(isBound(anAgreement({ state: 'ready' }))).toBe(false)
  expect(isBound(anAgreement({ state: 'in-force' }))).toBe(true)
})

test('what was due before an amendment stays owed by the old terms', () => {
  const after = owed(AMENDED)
  expect(quantityOf(after, 'delivery.3')).toBe(1500)
  expect(quantityOf(after, 'delivery.4')).toBe(2000)
  expect(after).toHaveLength(owed(FIRST).length)
})

test('a text that begins on another day names its obligations apart from those before', () => {
  const later = someTerms({ duration: { start: day('2027-03-01'), months: 12 } })
  const second = bindingOf(later, day('2027-03-10'), FIRST)
  const third = bindingOf(someTerms({ duration: { start: day('2027-06-01'), months: 12 } }), day('2027-06-10'), second)
  for (const binding of [second, third]) {
    const ids = owed(binding).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  const months = owed(third).filter(({ subject }) => subject.kind === 'delivery')
  expect(months.slice(0, 6).map(({ id, due }) => [id, due])).toEqual([
    ['delivery.1', day('2027-02-03')],
    ['delivery.2', day('2027-03-03')],
    ['delivery.1.text-2', day('2027-03-31')],
    ['delivery.2.text-2', day('2027-04-30')],
    ['delivery.3.text-2', day('2027-05-31')],
    ['delivery.1.text-3', day('2027-06-30')],
  ])
})

test('what was delivered is paid for though an amendment counts its month no more', () => {
  const inMarch = { ...DELIVERED, id: 'd3', obligationId: 'delivery.3', on: day('2027-03-08') }
  const since = day('2027-03-10')
  const amendments = {
    'nothing is delivered by the month any more': someTerms({ quantity: null }),
    'it begins on another day': someTerms({ duration: { start: day('2027-03-01'), months: 12 } }),
    'it ends sooner': someTerms({ duration: { start: day('2027-01-04'), months: 2 } }),
  }
  for (const [amendment, terms] of Object.entries(amendments)) {
    const binding = bindingOf(terms, since, FIRST)
    expect([amendment, owed(binding, {}, [inMarch]).at(-1)?.id]).toEqual([amendment, 'payment.d3'])
    const unseen = { ...inMarch, accepted: null, amount: 0n, acceptedAt: null }
    expect(quantityOf(owed(binding, {}, [unseen]), 'delivery.3')).toBe(1500)
    // Its month counts no delivery of another month by the same name.
    expect(owed(binding, {}, [inMarch]).filter(({ id }) => id === 'delivery.3')).toMatchObject([
      { from: day('2027-03-04'), due: day('2027-04-03'), subject: { quantity: 1400 } },
    ])
  }
})

test('a text that keeps the first day of the one before counts on', () => {
  const second = bindingOf(someTerms({ duration: { start: day('2027-03-01'), months: 12 } }), day('2027-03-10'), FIRST)
  const quantity = { perMonth: 2000, unit: 'piece' } as const
  const third = bindingOf({ ...second.text.terms, quantity }, day('2027-06-10'), second)
  expect(quantityOf(owed(third), 'delivery.3.text-2')).toBe(1500)
  expect(quantityOf(owed(third), 'delivery.4.text-2')).toBe(2000)
})

test('a term made longer on its last day names the longer period apart', () => {
  const brief = bindingOf(someTerms({ duration: { start: day('2027-01-04'), months: 2 } }), day('2026-12-20'), null)
  const longer = bindingOf(someTerms(), day('2027-03-04'), brief)
  const ids = owed(longer).map(({ id }) => id)
  expect(ids).toContain('coaching.technology.quality-control.a.1.text-2')
  expect(new Set(ids).size).toBe(ids.length)
})

test('without a term nothing is owed by a day, through amendments too', () => {
  const open = bindingOf(someTerms({ duration: null }), day('2026-12-20'), null)
  expect(owed(bindingOf(someTerms({ duration: null, quality: 'Rapi' }), day('2027-03-10'), open))).toEqual([])
})

test('the terms of a day are those that bound then', () => {
  expect(termsOn(day('2026-12-01'), AMENDED, LINK)).toBe(FIRST.text.terms)
  expect(termsOn(day('2027-04-09'), AMENDED, LINK)).toBe(FIRST.text.terms)
  // What was delivered on the day of signing went by the terms of that morning.
  expect(termsOn(day('2027-04-10'), AMENDED, LINK)).toBe(FIRST.text.terms)
  expect(termsOn(day('2027-04-11'), AMENDED, LINK)).toBe(AMENDED.text.terms)
})

test('the other side pays for what it accepted, by the terms of the day of delivery', () => {
  const late = { ...DELIVERED, id: 'd2', obligationId: 'delivery.4', on: day('2027-04-20') }
  const paid = owed(AMENDED, {}, [DELIVERED, late]).filter(({ subject }) => subject.kind === 'payment')
  expect(paid).toMatchObject([
    { id: 'payment.d1', owner: 'a', due: day('2027-02-03') },
    { id: 'payment.d2', owner: 'a', due: day('2027-05-20') },
  ])
})

test('what was not looked at yet, or fills no month of the agreement, calls for no payment', () => {
  const unseen = { ...DELIVERED, accepted: null, amount: 0n, acceptedAt: null }
  const stray = { ...DELIVERED, obligationId: 'delivery.99' }
  expect(owed(FIRST, {}, [unseen, stray]).slice(owed(FIRST).length)).toMatchObject([
    { id: 'check.d1', owner: 'a', due: day('2027-01-23'), subject: { doneOn: null } },
  ])
  expect(owed(FIRST, {}, [DELIVERED]).find(({ id }) => id === 'check.d1')).toMatchObject({
    subject: { doneOn: day('2027-01-21') },
  })
})

test('an agreement that is over owes what was due by then, and the money for what was delivered', () => {
  const over = owed(FIRST, { state: 'terminated', updatedAt: new Date('2027-03-03T04:00:00Z') }, [DELIVERED])
  expect(over.filter(({ subject }) => subject.kind === 'delivery').map(({ id }) => id)).toEqual([
    'delivery.1',
    'delivery.2',
  ])
  expect(over.at(-1)?.id).toBe('payment.d1')
})

test('a delivery that nobody looked at yet keeps its month open beyond the end', () => {
  const changes = { state: 'terminated', updatedAt: new Date('2027-03-03T04:00:00Z') } as const
  const unseen = { ...DELIVERED, id: 'd3', obligationId: 'delivery.3', accepted: null, amount: 0n, acceptedAt: null }
  const ids = owed(FIRST, changes, [DELIVERED, unseen]).map(({ id }) => id)
  expect(ids).toContain('delivery.3')
  expect(ids).not.toContain('delivery.4')
})

test('days are counted by the clock of side B, not of Greenwich', () => {
  // 10 April 01.00 in Ambon, still 9 April in Bandung and in Greenwich.
  const signed = { ...AMENDED, since: new Date('2027-04-09T16:00:00Z') }
  expect(termsOn(day('2027-04-10'), signed, LINK)).toBe(AMENDED.text.terms)
  expect(termsOn(day('2027-04-10'), signed, { regency: '8171' })).toBe(FIRST.text.terms)
  const ended = anAgreement({ state: 'terminated', updatedAt: new Date('2027-04-30T17:30:00Z') })
  expect(endedOn(ended, LINK)).toEqual(day('2027-05-01'))
  expect(endedOn(anAgreement({ state: 'in-force' }), LINK)).toBeNull()
})
