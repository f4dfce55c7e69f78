import { expect, test } from 'vitest'
import { anOpportunity } from '#tests/factories/opportunity'
import { moveOpportunity, OPPORTUNITY_EVENTS, type OpportunityEvent, type OpportunityMover } from './move'
import { OPPORTUNITY_STATES, type OpportunityState } from './opportunity'

const NOW = new Date('2026-11-21T03:00:00Z')
const LATER = new Date('2027-03-01T00:00:00Z')
const ENDED = new Date('2026-11-20T00:00:00Z')
const MEMBER: OpportunityMover = { as: 'member', userId: 'the-owner' }
const CASE: OpportunityMover = { as: 'case', userId: 'the-partner' }
const CLOCK: OpportunityMover = { as: 'clock', userId: null }

type Kind = OpportunityEvent['kind']

const MOVES: Readonly<Record<Kind, readonly [OpportunityEvent, OpportunityMover]>> = {
  match: [{ kind: 'match' }, CASE],
  meet: [{ kind: 'meet' }, MEMBER],
  extend: [{ kind: 'extend', expiresAt: LATER }, MEMBER],
  reopen: [{ kind: 'reopen', expiresAt: LATER }, MEMBER],
  withdraw: [{ kind: 'withdraw', reason: 'Sudah dapat mitra sendiri' }, MEMBER],
  expire: [{ kind: 'expire' }, CLOCK],
}

const PATH: Readonly<Partial<Record<`${OpportunityState} ${Kind}`, OpportunityState>>> = {
  'open match': 'matched',
  'open meet': 'met',
  'open extend': 'open',
  'open withdraw': 'withdrawn',
  'open expire': 'expired',
  'matched match': 'matched',
  'matched meet': 'met',
  'matched extend': 'matched',
  'matched reopen': 'open',
  'matched withdraw': 'withdrawn',
  'matched expire': 'expired',
  'expired reopen': 'open',
  'withdrawn reopen': 'open',
}

const pairs = OPPORTUNITY_STATES.flatMap((state) => OPPORTUNITY_EVENTS.map((kind) => [state, kind] as const))

test.each(pairs)('%s, %s: leads where the path says, or refuses wrong-state', (state, kind) => {
  const [event, mover] = MOVES[kind]
  const to = PATH[`${state} ${kind}`]
  const expected = to
    ? { ok: true, value: { opportunity: { state: to, updatedAt: NOW }, history: { event: kind, from: state, to } } }
    : { ok: false, refusal: { code: 'wrong-state', detail: { state, event: kind } } }
  expect(moveOpportunity(anOpportunity({ state, expiresAt: ENDED }), event, { mover, now: NOW })).toMatchObject(
    expected,
  )
})

test.each(OPPORTUNITY_EVENTS)('%s: only those who may, may', (kind) => {
  const [event, allowed] = MOVES[kind]
  const state = kind === 'reopen' ? 'expired' : 'open'
  for (const mover of [MEMBER, CASE, CLOCK]) {
    const result = moveOpportunity(anOpportunity({ state, expiresAt: ENDED }), event, { mover, now: NOW })
    expect(result.ok || result.refusal.code).toBe(mover === allowed ? true : 'not-your-move')
  }
})

test('the history says who, when and why', () => {
  const result = moveOpportunity(anOpportunity(), MOVES.withdraw[0], { mover: MEMBER, now: NOW })
  expect(result).toMatchObject({
    value: {
      history: {
        event: 'withdraw',
        from: 'open',
        to: 'withdrawn',
        actorId: 'the-owner',
        reason: 'Sudah dapat mitra sendiri',
        at: NOW,
      },
    },
  })
})

test('what expires by itself has no actor and no reason', () => {
  const result = moveOpportunity(anOpportunity({ expiresAt: NOW }), { kind: 'expire' }, { mover: CLOCK, now: NOW })
  expect(result).toMatchObject({ value: { history: { actorId: null, reason: null } } })
})

test('nothing expires before its time', () => {
  const opportunity = anOpportunity({ expiresAt: new Date(NOW.getTime() + 1) })
  expect(moveOpportunity(opportunity, { kind: 'expire' }, { mover: CLOCK, now: NOW })).toMatchObject({
    refusal: { code: 'not-yet-expired' },
  })
})

test.each([
  [NOW, 'expiry-in-past'],
  [new Date(NOW.getTime() + 1), true],
  [new Date(NOW.getTime() + 180 * 86_400_000), true],
  [new Date(NOW.getTime() + 180 * 86_400_000 + 1), 'expiry-too-far'],
] as const)('a new end at %o: %s', (expiresAt, outcome) => {
  const result = moveOpportunity(anOpportunity(), { kind: 'extend', expiresAt }, { mover: MEMBER, now: NOW })
  expect(result.ok || result.refusal.code).toBe(outcome)
})

test('a new end is kept, everything else stays', () => {
  const before = anOpportunity()
  const result = moveOpportunity(before, { kind: 'extend', expiresAt: LATER }, { mover: MEMBER, now: NOW })
  expect(result).toMatchObject({ value: { opportunity: { ...before, expiresAt: LATER, updatedAt: NOW } } })
})
