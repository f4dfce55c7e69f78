import { expect, test } from 'vitest'
import type { Obligation, ObligationSubject } from './obligations'
import { recordsOf } from './record'
import type { ObligationState, Standing } from './standing'
import type { SideKey } from './terms'

const day = new Date('2026-11-01')
const owed = (
  owner: SideKey,
  state: ObligationState,
  daysLate = 0,
  subject: ObligationSubject = { kind: 'delivery', quantity: 10, unit: 'piece' },
): Standing => {
  const source = { law: 'PP 7/2021', article: '117', document: null, verified: false }
  const obligation: Obligation = { id: 'o', subject, owner, from: day, due: day, evidence: [], source }
  return { obligation, state, keptOn: state === 'kept' ? day : null, daysLate }
}
const payment: ObligationSubject = { kind: 'payment', deliveryId: 'd', amount: 5n }
const sides = { a: { id: 'firm' }, b: { id: 'tailor' } }

test('each side has a record of its own: what fell due, and what of it was kept on its day', () => {
  const records = recordsOf([
    {
      sides,
      standings: [owed('b', 'kept'), owed('b', 'kept', 3), owed('b', 'late', 5), owed('a', 'kept', 4, payment)],
    },
    { sides: { a: { id: 'other' }, b: { id: 'tailor' } }, standings: [owed('b', 'kept'), owed('a', 'upcoming')] },
  ])
  expect(records.get('tailor')).toEqual({ due: 4, kept: 2, paymentDelayDays: null })
  expect(records.get('firm')).toEqual({ due: 1, kept: 0, paymentDelayDays: 4 })
  expect(records.has('other')).toBe(false)
})

test('what is disputed, waived or not yet due counts for nobody', () => {
  const standings = (['disputed', 'waived', 'due', 'upcoming'] as const).map((state) => owed('b', state))
  expect(recordsOf([{ sides, standings }]).size).toBe(0)
})
