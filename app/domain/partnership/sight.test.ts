import { expect, test } from 'vitest'
import { aPartnership } from '../../../tests/factories/partnership'
import { type Happening, historyAs, sideAs } from './sight'

const at = new Date('2026-11-21T02:00:00Z')
const given = { consent: 'given', consentById: 'somebody', consentAt: at, ownershipTie: false } as const
const happening = (changes: Partial<Happening>): Happening => ({
  kind: 'history',
  event: 'consent',
  from: 'proposed',
  to: 'proposed',
  side: 'a',
  actorId: 'somebody',
  reason: null,
  at,
  ...changes,
})

test('a party does not learn the other answer while its own is open', () => {
  const partnership = aPartnership({ sides: { a: given } })
  expect(sideAs('b', 'a', partnership)).toMatchObject({ consent: 'waiting', consentById: null, ownershipTie: null })
  expect(historyAs('b', partnership, [happening({})])).toEqual([])
})

test('its own answer it sees, and the broker and the administrator see both', () => {
  const partnership = aPartnership({ sides: { a: given } })
  for (const viewer of ['a', 'broker', 'admin'] as const) {
    expect(sideAs(viewer, 'a', partnership)).toMatchObject(given)
    expect(historyAs(viewer, partnership, [happening({})])).toHaveLength(1)
  }
})

test('when both consented the answers are open', () => {
  const partnership = aPartnership({ state: 'talking', sides: { a: given, b: given } })
  expect(sideAs('b', 'a', partnership)).toMatchObject(given)
  expect(historyAs('b', partnership, [happening({})])).toHaveLength(1)
})

test('a refusal is told to the other side, its reason to the broker alone', () => {
  const declined = { consent: 'declined', reason: 'Terlalu jauh' } as const
  const partnership = aPartnership({ state: 'declined', sides: { a: declined } })
  const row = happening({ event: 'decline', to: 'declined', reason: 'Terlalu jauh' })
  expect(sideAs('b', 'a', partnership)).toMatchObject({ consent: 'declined', reason: null })
  expect(historyAs('b', partnership, [row])).toEqual([{ ...row, reason: null }])
  expect(historyAs('a', partnership, [row])).toEqual([row])
  expect(historyAs('broker', partnership, [row])).toEqual([row])
})

test('what the broker wrote is for all to read', () => {
  const partnership = aPartnership({ state: 'closed', sides: { a: given, b: given } })
  const rows = [
    happening({ event: 'withdraw', side: null, reason: 'Salah usaha' }),
    happening({ event: 'hand-over', side: null, reason: 'Cuti panjang' }),
  ]
  expect(historyAs('b', partnership, rows)).toEqual(rows)
})
