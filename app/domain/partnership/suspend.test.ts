import { expect, test } from 'vitest'
import { aPartnership, someTerms } from '#tests/factories/partnership'
import { isLive, isSuspended } from './guards'
import { move } from './move'
import { nextStep } from './next-step'
import type { CaseActor, Partnership, PartnershipEvent } from './partnership'

const NOW = new Date('2026-11-22T03:00:00Z')
const OWNERSHIP: CaseActor = { userId: 'new-owner', as: 'ownership' }
const B: CaseActor = { userId: 'new-owner', as: 'b' }
const BROKER: CaseActor = { userId: aPartnership().brokerId, as: 'broker' }

const given = { consent: 'given', consentById: 'old-owner', consentAt: NOW, ownershipTie: false } as const
const running = aPartnership({ state: 'running', sides: { a: given, b: given } })

const make = (partnership: Partnership, event: PartnershipEvent, actor: CaseActor) =>
  move(partnership, event, { actor, now: NOW })

const made = (partnership: Partnership, event: PartnershipEvent, actor: CaseActor) => {
  const result = make(partnership, event, actor)
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const suspended = made(running, { kind: 'suspend', side: 'b' }, OWNERSHIP).partnership
const RENEW = { kind: 'renew', ownershipTie: false } as const

test('other owners suspend the link: the consent stands as history, everyone is told', () => {
  const { partnership, facts } = made(running, { kind: 'suspend', side: 'b' }, OWNERSHIP)
  expect(partnership).toMatchObject({
    state: 'running',
    version: 2,
    sides: { a: { suspendedAt: null }, b: { consent: 'given', consentById: 'old-owner', suspendedAt: NOW } },
  })
  expect(facts[0]).toMatchObject({ kind: 'history', event: 'suspend', side: 'b', actorId: 'new-owner' })
  expect(facts.slice(1)).toEqual(['broker', 'a', 'b'].map((who) => ({ kind: 'notify', who, about: 'suspended' })))
  expect([isSuspended(running), isSuspended(partnership)]).toEqual([false, true])
  expect([isLive(running), isLive(partnership), isLive({ ...running, state: 'closed' })]).toEqual([true, false, false])
})

test('what is suspended is not suspended again, the other side still may be', () => {
  expect(make(suspended, { kind: 'suspend', side: 'b' }, OWNERSHIP)).toMatchObject({
    refusal: { code: 'link-suspended' },
  })
  expect(make(suspended, { kind: 'suspend', side: 'a' }, OWNERSHIP).ok).toBe(true)
})

test('the new owners consent with a declaration of their own', () => {
  expect(make(suspended, { kind: 'renew', ownershipTie: null }, B)).toMatchObject({
    refusal: { code: 'tie-not-declared' },
  })
  expect(make(suspended, { kind: 'renew', ownershipTie: true }, B)).toMatchObject({
    refusal: { code: 'ownership-tie' },
  })
  const { partnership, facts } = made(suspended, RENEW, B)
  expect(partnership.sides.b).toMatchObject({
    consent: 'given',
    consentById: 'new-owner',
    consentAt: NOW,
    ownershipTie: false,
    suspendedAt: null,
  })
  expect(facts.slice(1)).toEqual(['broker', 'a'].map((who) => ({ kind: 'notify', who, about: 'renewed' })))
})

test('the side that is not suspended has nothing to renew', () => {
  expect(make(suspended, RENEW, { userId: 'old-owner', as: 'a' })).toMatchObject({
    refusal: { code: 'not-suspended' },
  })
  expect(make(running, RENEW, B)).toMatchObject({ refusal: { code: 'not-suspended' } })
})

test('while suspended no terms are written and no agreement is drawn up; the case may still end or be handed over', () => {
  const talking = { ...suspended, state: 'talking' } as const
  for (const event of [{ kind: 'revise', terms: someTerms() }, { kind: 'draft' }] as const)
    expect(make(talking, event, BROKER)).toMatchObject({ refusal: { code: 'link-suspended' } })
  expect(make(talking, { kind: 'not-suited', reason: 'Pemilik baru tidak mau' }, BROKER).ok).toBe(true)
  expect(
    make(talking, { kind: 'hand-over', brokerId: 'other', reason: 'Pindah', summary: 'Menunggu pemilik baru' }, BROKER)
      .ok,
  ).toBe(true)
})

test('the new owners are asked, everyone else waits, and after the end nobody does', () => {
  expect(nextStep(suspended, 'b')).toBe('renew')
  expect(['a', 'broker', 'admin'].map((viewer) => nextStep(suspended, viewer as 'a'))).toEqual(
    Array.from({ length: 3 }, () => 'waitForRenewal'),
  )
  expect(nextStep({ ...suspended, state: 'closed' }, 'b')).toBe('over')
  expect(nextStep(running, 'b')).toBe('run')
})

test('who owned a business when a proposal was answered does not consent for those who own it now', () => {
  const proposed = aPartnership({ state: 'proposed', sides: { b: given } })
  const { partnership, facts } = made(proposed, { kind: 'suspend', side: 'b' }, OWNERSHIP)
  expect(partnership).toMatchObject({
    state: 'proposed',
    sides: { b: { consent: 'waiting', consentById: null, ownershipTie: null, suspendedAt: null } },
  })
  expect(facts.filter(({ kind }) => kind === 'notify')).toEqual([])
  expect(made(partnership, { kind: 'consent', ownershipTie: false }, B).partnership.sides.b.consent).toBe('given')
})
