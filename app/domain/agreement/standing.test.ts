import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar'
import { coachingByAspect, punctuality, worstFirst } from './follow-up'
import { addMark, MARK_KINDS, MARKS_IN } from './marks'
import type { Delivery, Obligation } from './obligations'
import {
  amountFor,
  evidenceGiven,
  type Facts,
  type Mark,
  type MarkKind,
  OBLIGATION_STATES,
  type ObligationState,
  type Payment,
  type Standing,
  standing,
  stateOf,
} from './standing'
import { SIDES } from './terms'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const NOTHING: Facts = { marks: [], deliveries: [], payments: [] }
const FROM = day('2027-02-01')
const DUE = day('2027-02-28')

const anObligation = (changes: Partial<Obligation> = {}): Obligation => ({
  id: 'duty.contractor-guidance.a.1',
  subject: { kind: 'duty', duty: 'contractor-guidance' },
  owner: 'a',
  from: FROM,
  due: DUE,
  evidence: ['note', 'confirmation'],
  source: { law: 'PP 44/1997', article: '4 (3)', document: '002', verified: true },
  ...changes,
})
const DUTY = anObligation()
const DELIVERY = anObligation({
  id: 'delivery.1',
  subject: { kind: 'delivery', quantity: 0.8, unit: 'ton' },
  owner: 'b',
  evidence: [],
})
const PAYMENT = anObligation({
  id: 'payment.x',
  subject: { kind: 'payment', deliveryId: 'x', amount: 1_000n },
  evidence: [],
})

const about = { id: 'mark-1', obligationId: DUTY.id, on: day('2027-02-10') }
const PROOF: Mark<'prove'> = { ...about, side: 'a', kind: 'prove', evidence: 'note' }
const CONFIRMED: Mark<'confirm'> = { ...about, side: 'b', kind: 'confirm', on: day('2027-02-12') }
const DISPUTE: Mark<'dispute'> = { ...about, id: 'dispute-1', side: 'b', kind: 'dispute', reason: 'Belum dilatih' }
const SETTLED: Mark<'settle'> = { ...about, side: 'b', kind: 'settle', disputeId: 'dispute-1' }
const waivedBy = (side: 'a' | 'b'): Mark<'waive'> => ({ ...about, side, kind: 'waive' })

const marked = (...marks: readonly Mark[]): Facts => ({ ...NOTHING, marks })
const paid = (on: string, amount: bigint): Payment => ({ deliveryId: 'x', on: day(on), amount })
const delivered = (on: string, accepted: number | null): Delivery => ({
  id: on,
  obligationId: 'delivery.1',
  on: day(on),
  quantity: 1,
  accepted,
  amount: 0n,
  at: day(on),
  acceptedAt: null,
})

test.each([
  ['2027-01-31', 'upcoming', 0],
  ['2027-02-01', 'due', 0],
  ['2027-02-28', 'due', 0],
  ['2027-03-01', 'late', 1],
  ['2027-04-01', 'late', 32],
])('with nothing done, on %s it is %s by %d days', (on, state, daysLate) => {
  expect(standing(DUTY, NOTHING, day(on))).toEqual({ obligation: DUTY, state, keptOn: null, daysLate })
})

test.each<[string, readonly Mark[], ObligationState]>([
  ['nothing', [], 'due'],
  ['proof alone', [PROOF], 'due'],
  ['confirmation alone', [CONFIRMED], 'due'],
  ['proof and confirmation', [PROOF, CONFIRMED], 'kept'],
  ['proof of the wrong kind', [{ ...PROOF, evidence: 'file' }, CONFIRMED], 'due'],
  ['proof by the wrong side', [{ ...PROOF, side: 'b' }, CONFIRMED], 'due'],
  ['the owner confirming itself', [PROOF, { ...CONFIRMED, side: 'a' }], 'due'],
  ['marks about something else', [PROOF, CONFIRMED].map((mark) => ({ ...mark, obligationId: 'x' })), 'due'],
  ['a dispute', [PROOF, CONFIRMED, DISPUTE], 'disputed'],
  ['a dispute settled by who raised it', [PROOF, CONFIRMED, DISPUTE, SETTLED], 'kept'],
  ['a dispute settled by the other', [DISPUTE, { ...SETTLED, side: 'a' }], 'disputed'],
  ['another dispute settled', [DISPUTE, { ...SETTLED, disputeId: 'dispute-2' }], 'disputed'],
  ['let go by one', [waivedBy('a')], 'due'],
  ['let go by one, twice', [waivedBy('a'), waivedBy('a')], 'due'],
  ['let go by both', [waivedBy('a'), waivedBy('b')], 'waived'],
  ['let go by both in the middle of a dispute', [DISPUTE, waivedBy('a'), waivedBy('b')], 'waived'],
])('%s', (_case, marks, state) => {
  expect(stateOf(DUTY, marked(...marks), day('2027-02-20'))).toBe(state)
})

test('what was kept after its day is kept, and says by how many days late', () => {
  const facts = marked({ ...PROOF, on: day('2027-03-05') }, CONFIRMED)
  expect(standing(DUTY, facts, day('2027-03-04'))).toMatchObject({ state: 'late', daysLate: 4, keptOn: null })
  expect(standing(DUTY, facts, day('2027-06-01'))).toMatchObject({
    state: 'kept',
    daysLate: 5,
    keptOn: day('2027-03-05'),
  })
})

test('what asks for no evidence is never kept by itself', () => {
  expect(stateOf(anObligation({ evidence: [] }), marked(PROOF, CONFIRMED), DUE)).toBe('due')
})

test('a month is delivered when what was accepted for it reaches the quantity', () => {
  const facts: Facts = {
    ...NOTHING,
    deliveries: [delivered('2027-03-02', 0.1), delivered('2027-02-05', 0.7), delivered('2027-02-06', null)],
  }
  expect(stateOf(DELIVERY, facts, day('2027-02-20'))).toBe('due')
  // 0.7 + 0.1 is a little less than 0.8 to a computer, not to a weighing scale.
  expect(standing(DELIVERY, facts, day('2027-03-10'))).toMatchObject({
    state: 'kept',
    keptOn: day('2027-03-02'),
    daysLate: 2,
  })
})

test('what was delivered for another month fills that month', () => {
  const facts = { ...NOTHING, deliveries: [{ ...delivered('2027-02-05', 5), obligationId: 'delivery.2' }] }
  expect(stateOf(DELIVERY, facts, DUE)).toBe('due')
})

test('a payment is kept with its last rupiah', () => {
  const facts = { ...NOTHING, payments: [paid('2027-02-10', 600n), paid('2027-03-09', 399n)] }
  expect(stateOf(PAYMENT, facts, day('2027-03-10'))).toBe('late')
  const whole = { ...facts, payments: [...facts.payments, paid('2027-03-10', 1n)] }
  expect(standing(PAYMENT, whole, day('2027-04-01'))).toMatchObject({
    state: 'kept',
    keptOn: day('2027-03-10'),
    daysLate: 10,
  })
  const another = { ...facts, payments: [{ ...paid('2027-02-10', 1_000n), deliveryId: 'y' }] }
  expect(stateOf(PAYMENT, another, day('2027-03-10'))).toBe('late')
})

test.each([
  [1480, 28_500n, 42_180_000n],
  [1.5, 10_333n, 15_500n],
  [0.001, 1_499n, 1n],
  [0.001, 499n, 0n],
  [0, 28_500n, 0n],
])('%d accepted at %d each is %d rupiah', (accepted, price, amount) => {
  expect(amountFor(accepted, price)).toBe(amount)
})

// Facts, whatever they are. Days around the obligation, so that every state is met.
const someDay = fc.integer({ min: -40, max: 80 }).map((days) => addDays(FROM, days))
const someMark: fc.Arbitrary<Mark> = fc
  .record({
    id: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    obligationId: fc.constantFrom(DUTY.id, DELIVERY.id),
    side: fc.constantFrom(...SIDES),
    on: someDay,
  })
  .chain((mark) =>
    fc.oneof(
      fc.constantFrom('file', 'note').map((evidence) => ({ ...mark, kind: 'prove' as const, evidence })),
      fc.constant({ ...mark, kind: 'confirm' as const }),
      fc.constant({ ...mark, kind: 'dispute' as const, reason: 'Tidak benar' }),
      fc.constantFrom('m1', 'm2').map((disputeId) => ({ ...mark, kind: 'settle' as const, disputeId })),
      fc.constant({ ...mark, kind: 'waive' as const }),
    ),
  )
const someFacts: fc.Arbitrary<Facts> = fc.record({
  marks: fc.array(someMark, { maxLength: 8 }),
  deliveries: fc.array(
    fc.record({
      id: fc.constantFrom('x', 'y'),
      obligationId: fc.constantFrom('delivery.1', 'delivery.2'),
      on: someDay,
      quantity: fc.constant(1),
      accepted: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      amount: fc.constant(1_000n),
      at: someDay,
      acceptedAt: fc.constant(null),
    }),
    { maxLength: 6 },
  ),
  payments: fc.array(
    fc.record({ deliveryId: fc.constantFrom('x', 'y'), on: someDay, amount: fc.bigInt({ min: 1n, max: 1_000n }) }),
    { maxLength: 6 },
  ),
})
const someObligation = fc.constantFrom(DUTY, DELIVERY, PAYMENT)

test('where it stands depends on facts and date only: not on the order in which facts came', () => {
  const shuffled = someFacts.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      other: fc.record({
        marks: fc.shuffledSubarray([...facts.marks], { minLength: facts.marks.length }),
        deliveries: fc.shuffledSubarray([...facts.deliveries], { minLength: facts.deliveries.length }),
        payments: fc.shuffledSubarray([...facts.payments], { minLength: facts.payments.length }),
      }),
    }),
  )
  fc.assert(
    fc.property(someObligation, shuffled, someDay, (obligation, { facts, other }, on) => {
      expect(standing(obligation, other, on)).toEqual(standing(obligation, facts, on))
    }),
  )
})

test('what happens later changes nothing on an earlier day', () => {
  fc.assert(
    fc.property(someObligation, someFacts, someDay, (obligation, facts, on) => {
      const known = <Fact extends { readonly on: Date }>(all: readonly Fact[]) => all.filter((fact) => fact.on <= on)
      const byThen = {
        marks: known(facts.marks),
        deliveries: known(facts.deliveries),
        payments: known(facts.payments),
      }
      expect(standing(obligation, facts, on)).toEqual(standing(obligation, byThen, on))
    }),
  )
})

test('with no new fact time leads from upcoming over due to late, never back', () => {
  const path: readonly ObligationState[] = ['upcoming', 'due', 'late']
  fc.assert(
    fc.property(someDay, someDay, (one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one]
      const place = (on: Date) => path.indexOf(stateOf(DUTY, NOTHING, on))
      expect(place(earlier)).toBeGreaterThanOrEqual(0)
      expect(place(earlier)).toBeLessThanOrEqual(place(later))
    }),
  )
})

// A day and facts for each state, and a mark of each kind that is right in itself.
const IN_STATE: Readonly<Record<ObligationState, { readonly facts: Facts; readonly on: Date }>> = {
  upcoming: { facts: NOTHING, on: day('2027-01-15') },
  due: { facts: NOTHING, on: DUE },
  late: { facts: NOTHING, on: day('2027-03-15') },
  disputed: { facts: marked(DISPUTE), on: DUE },
  kept: { facts: marked(PROOF, CONFIRMED), on: DUE },
  waived: { facts: marked(waivedBy('a'), waivedBy('b')), on: DUE },
}
const MARKS: { readonly [Kind in MarkKind]: Mark<Kind> } = {
  prove: PROOF,
  confirm: CONFIRMED,
  dispute: { ...DISPUTE, id: 'dispute-2' },
  settle: SETTLED,
  waive: waivedBy('a'),
}
// By hand, so that the table is not tested against itself.
const MAY_SAY: Readonly<Record<ObligationState, string>> = {
  upcoming: 'prove confirm waive',
  due: 'prove confirm dispute waive',
  late: 'prove confirm dispute waive',
  disputed: 'prove confirm dispute settle waive',
  kept: 'dispute',
  waived: '',
}

test('a look at what came is kept on the day it was taken, and not before', () => {
  const checkOn = (doneOn: Date | null) =>
    anObligation({ subject: { kind: 'check', deliveryId: 'x', doneOn }, evidence: [] })
  expect(stateOf(checkOn(null), NOTHING, day('2027-03-01'))).toBe('late')
  expect(stateOf(checkOn(day('2027-02-10')), NOTHING, day('2027-02-09'))).toBe('due')
  expect(standing(checkOn(day('2027-02-10')), NOTHING, day('2027-02-10')).keptOn).toEqual(day('2027-02-10'))
})

test.each(OBLIGATION_STATES.flatMap((state) => MARK_KINDS.map((kind) => [state, kind] as const)))(
  '%s, %s: said where the table says, or refused',
  (state, kind) => {
    const { facts: before, on } = IN_STATE[state]
    expect(stateOf(DUTY, before, on)).toBe(state)
    // What is confirmed was shown before.
    const facts = kind === 'confirm' ? { ...before, marks: [...before.marks, { ...PROOF, on }] } : before
    const mark = { ...MARKS[kind], on }
    const may = MAY_SAY[state].split(' ').includes(kind)
    expect(MARKS_IN[state].includes(kind)).toBe(may)
    expect(addMark(DUTY, mark, facts)).toEqual(
      may ? { ok: true, value: mark } : { ok: false, refusal: { code: 'wrong-state', detail: { state, event: kind } } },
    )
  },
)

test.each<[Mark, Obligation, string]>([
  [{ ...PROOF, side: 'b' }, DUTY, 'not-your-move'],
  [{ ...PROOF, evidence: 'file' }, DUTY, 'evidence-not-needed'],
  [{ ...PROOF, side: 'b' }, DELIVERY, 'evidence-not-needed'],
  [{ ...CONFIRMED, side: 'a' }, DUTY, 'not-your-move'],
  [CONFIRMED, PAYMENT, 'evidence-not-needed'],
  [{ ...DISPUTE, reason: ' ' }, DUTY, 'reason-missing'],
])('%o about %o: %s', (mark, obligation, code) => {
  expect(addMark(obligation, mark, NOTHING)).toEqual({ ok: false, refusal: { code } })
})

test.each<[Partial<Mark<'settle'>>]>([[{ side: 'a' }], [{ disputeId: 'mark-1' }], [{ disputeId: 'unknown' }]])(
  'a dispute is settled by whoever raised it: not with %o',
  (changes) => {
    const facts = marked(DISPUTE, waivedBy('b'))
    expect(addMark(DUTY, { ...SETTLED, ...changes }, facts)).toEqual({
      ok: false,
      refusal: { code: 'not-your-move' },
    })
  },
)

test('the desk lists the worst first: late longest, then disputed, then due soonest', () => {
  const at = (state: ObligationState, id: string, daysLate = 0, due = DUE): Standing => ({
    obligation: anObligation({ id, due }),
    state,
    keptOn: null,
    daysLate,
  })
  const listed = [
    at('late', 'a', 40),
    at('late', 'b', 3),
    at('late', 'c', 3),
    at('disputed', 'd'),
    at('due', 'e', 0, addDays(DUE, -3)),
    at('due', 'f'),
    at('upcoming', 'g'),
    at('kept', 'h'),
    at('waived', 'i'),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(listed, { minLength: listed.length }), (shuffled) => {
      expect(worstFirst(shuffled)).toEqual(listed)
    }),
  )
})

const paymentOf = (id: string, from: string): Obligation =>
  anObligation({
    id: `payment.${id}`,
    subject: { kind: 'payment', deliveryId: id, amount: 100n },
    from: day(from),
    due: addDays(day(from), 30),
    evidence: [],
  })

test('paid on average after 41 days, promised 30', () => {
  const on = day('2027-06-01')
  const payments = [
    { deliveryId: 'x', on: day('2027-02-15'), amount: 100n },
    { deliveryId: 'y', on: day('2027-03-24'), amount: 100n },
  ]
  const facts = { ...NOTHING, payments }
  const standings = [paymentOf('x', '2027-01-06'), paymentOf('y', '2027-02-10'), DUTY].map((one) =>
    standing(one, facts, on),
  )
  expect(punctuality(standings, on)).toEqual({ averageDays: 41, promisedDays: 30, paid: 2, late: 0 })
})

test('not paying at all does not look punctual, and what is not yet due does not count', () => {
  const on = day('2027-03-07')
  const standings = [paymentOf('x', '2027-01-06'), paymentOf('y', '2027-03-01')].map((one) =>
    standing(one, NOTHING, on),
  )
  expect(punctuality(standings, on)).toEqual({ averageDays: 60, promisedDays: 30, paid: 0, late: 1 })
  expect(punctuality([], on)).toEqual({ averageDays: null, promisedDays: null, paid: 0, late: 0 })
})

test('coaching planned and given, aspect by aspect', () => {
  const coaching = (item: 'marketing.promotion' | 'capital.capital-access', state: ObligationState): Standing => ({
    obligation: anObligation({ id: `${item}-${state}`, subject: { kind: 'coaching', item } }),
    state,
    keptOn: null,
    daysLate: 0,
  })
  const rows = coachingByAspect([
    ...OBLIGATION_STATES.map((state) => coaching('marketing.promotion', state)),
    coaching('capital.capital-access', 'kept'),
    standing(DUTY, NOTHING, DUE),
  ])
  expect(rows).toEqual([
    { aspect: 'marketing', planned: 4, delivered: 1, late: 1 },
    { aspect: 'human-resources', planned: 0, delivered: 0, late: 0 },
    { aspect: 'capital', planned: 1, delivered: 1, late: 0 },
    { aspect: 'management', planned: 0, delivered: 0, late: 0 },
    { aspect: 'technology', planned: 0, delivered: 0, late: 0 },
  ])
})

test('evidence is there once its own side brought it, for this obligation and no other', () => {
  expect(evidenceGiven(DUTY, [])).toEqual([])
  expect(evidenceGiven(DUTY, [PROOF])).toEqual(['note'])
  expect(evidenceGiven(DUTY, [PROOF, CONFIRMED])).toEqual(['note', 'confirmation'])
  expect(evidenceGiven(DUTY, [{ ...CONFIRMED, side: 'a' }])).toEqual([])
  expect(evidenceGiven(DUTY, [{ ...PROOF, obligationId: 'duty.contractor-guidance.a.2' }])).toEqual([])
  expect(evidenceGiven(DELIVERY, [PROOF])).toEqual([])
})
