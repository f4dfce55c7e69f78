import { expect, test } from 'vitest'
import { ROLES } from './actor'
import { expiryOf, type Invitation, rolesToInvite, stateOf, takeUp } from './invitation'

const createdAt = new Date('2026-11-01T02:00:00Z')
const anInvitation = (changes: Partial<Invitation> = {}): Invitation => ({
  id: 'i',
  businessId: 'b',
  role: 'staff',
  createdById: 'u',
  createdAt,
  expiresAt: expiryOf(createdAt),
  usedAt: null,
  usedById: null,
  revokedAt: null,
  ...changes,
})
const soon = new Date('2026-11-02T00:00:00Z')

test('an invitation is open for fourteen days to the moment', () => {
  expect(stateOf(anInvitation(), new Date('2026-11-15T01:59:59.999Z'))).toBe('open')
  expect(stateOf(anInvitation(), new Date('2026-11-15T02:00:00Z'))).toBe('expired')
})

test('used comes before revoked, revoked before expired', () => {
  const late = new Date('2027-01-01T00:00:00Z')
  expect(stateOf(anInvitation({ usedAt: soon, revokedAt: soon }), late)).toBe('used')
  expect(stateOf(anInvitation({ revokedAt: soon }), late)).toBe('revoked')
})

test('entrepreneurs and firms take it up, officials do not', () => {
  const joined = ROLES.filter((role) => takeUp(anInvitation(), { role }, soon).ok)
  expect(joined).toEqual(['entrepreneur', 'firm'])
  expect(takeUp(anInvitation(), { role: 'broker' }, soon)).toEqual({ ok: false, refusal: { code: 'role-cannot-join' } })
  const membership = { ok: true, value: { businessId: 'b', role: 'owner' } }
  expect(takeUp(anInvitation({ role: 'owner' }), { role: 'firm' }, soon)).toEqual(membership)
})

test('one that is over is refused with what ended it', () => {
  const refusal = (changes: Partial<Invitation>, now = soon) => takeUp(anInvitation(changes), { role: 'firm' }, now)
  expect(refusal({ usedAt: soon })).toMatchObject({ refusal: { code: 'invitation-used' } })
  expect(refusal({ revokedAt: soon })).toMatchObject({ refusal: { code: 'invitation-revoked' } })
  expect(refusal({}, expiryOf(createdAt))).toMatchObject({ refusal: { code: 'invitation-expired' } })
})

test('owners invite owners and staff; a broker only the owner who is yet to come', () => {
  const [owner, staff] = [{ role: 'owner' }, { role: 'staff' }] as const
  expect(rolesToInvite({ owns: true, members: [owner] })).toEqual(['staff', 'owner'])
  expect(rolesToInvite({ owns: false, members: [] })).toEqual(['owner'])
  expect(rolesToInvite({ owns: false, members: [staff] })).toEqual(['owner'])
  expect(rolesToInvite({ owns: false, members: [staff, owner] })).toEqual([])
})
