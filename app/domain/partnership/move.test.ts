import { expect, test } from 'vitest'
import { aPartnership, someTerms } from '#tests/factories/partnership'
import { move } from './move'
import type { CaseActor, EventKind, Fact, Partnership, PartnershipEvent } from './partnership'
import { CATEGORY_OF, isClosed, PARTNERSHIP_STATES, STATE_CATEGORIES, statesIn } from './states'
import { EVENT_KINDS, movesFor, TRANSITIONS } from './transitions'

const NOW = new Date('2026-11-21T03:00:00Z')
const BROKER: CaseActor = { userId: aPartnership().brokerId, as: 'broker' }
const A = { userId: 'user-a', as: 'a' } as const satisfies CaseActor
const B = { userId: 'user-b', as: 'b' } as const satisfies CaseActor
const ADMIN: CaseActor = { userId: 'user-admin', as: 'admin' }
/** What follows from the agreement when its last day passes: nobody moves. */
const AGREEMENT: CaseActor = { userId: null, as: 'agreement' }
/** What follows when an owner comes or goes. */
const OWNERSHIP: CaseActor = { userId: 'new-owner', as: 'ownership' }
const ACTORS: Readonly<Record<CaseActor['as'], CaseActor>> = {
  broker: BROKER,
  a: A,
  b: B,
  admin: ADMIN,
  agreement: AGREEMENT,
  ownership: OWNERSHIP,
}

const DETAILS: { readonly [Kind in EventKind]: PartnershipEvent<Kind> } = {
  revise: { kind: 'revise', terms: someTerms({ activity: 'Menjahit celana kerja' }) },
  consent: { kind: 'consent', ownershipTie: false },
  decline: { kind: 'decline', reason: 'Harga terlalu rendah' },
  withdraw: { kind: 'withdraw', reason: 'Salah usaha' },
  draft: { kind: 'draft' },
  'come-into-force': { kind: 'come-into-force' },
  close: { kind: 'close' },
  suspend: { kind: 'suspend', side: 'a' },
  renew: { kind: 'renew', ownershipTie: false },
  'not-suited': { kind: 'not-suited', reason: 'Terlalu jauh' },
  'hand-over': {
    kind: 'hand-over',
    brokerId: 'another-broker',
    reason: 'Pindah tugas',
    summary: 'Harga belum sepakat',
  },
}

const moved = (partnership: Partnership, event: PartnershipEvent, actor: CaseActor) => {
  const result = move(partnership, event, { actor, now: NOW })
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const refusal = (partnership: Partnership, event: PartnershipEvent, actor: CaseActor) => {
  const result = move(partnership, event, { actor, now: NOW })
  return result.ok ? null : result.refusal
}

const told = (facts: readonly Fact[]) =>
  facts.flatMap((fact) => (fact.kind === 'notify' ? [`${fact.who}: ${fact.about}`] : []))

const pairs = PARTNERSHIP_STATES.flatMap((state) => EVENT_KINDS.map((event) => [state, event] as const))

// Where each allowed pair leads, by hand, so that the table is not tested against itself.
const PATH: Readonly<Record<string, string>> = {
  'proposed revise': 'proposed',
  'proposed consent': 'proposed',
  'proposed decline': 'declined',
  'proposed withdraw': 'withdrawn',
  'proposed suspend': 'proposed',
  'proposed not-suited': 'not-suited',
  'proposed hand-over': 'proposed',
  'talking revise': 'talking',
  'talking draft': 'drafting',
  'talking suspend': 'talking',
  'talking renew': 'talking',
  'talking not-suited': 'not-suited',
  'talking hand-over': 'talking',
  'drafting come-into-force': 'running',
  'drafting suspend': 'drafting',
  'drafting renew': 'drafting',
  'drafting not-suited': 'not-suited',
  'drafting hand-over': 'drafting',
  'running suspend': 'running',
  'running renew': 'running',
  'running close': 'closed',
  'running hand-over': 'running',
}

/** Somebody who may. */
const moverOf = (kind: EventKind): CaseActor => {
  if (kind === 'consent' || kind === 'decline' || kind === 'renew') return B
  if (kind === 'suspend') return OWNERSHIP
  return kind === 'come-into-force' || kind === 'close' ? AGREEMENT : BROKER
}

/** A case in which this move may be made: only what is suspended is renewed. */
const caseFor = (state: Partnership['state'], kind: EventKind) => {
  const suspended = { suspendedAt: new Date('2026-11-20T03:00:00Z') }
  return aPartnership({ state, ...(kind === 'renew' && { sides: { a: suspended, b: suspended } }) })
}

test.each(pairs)('%s, %s: leads where the path says, or refuses wrong-state', (state, kind) => {
  const partnership = caseFor(state, kind)
  const actor = moverOf(kind)
  const to = PATH[`${state} ${kind}`]
  const expected =
    to === undefined
      ? { ok: false, refusal: { code: 'wrong-state', detail: { state, event: kind } } }
      : { ok: true, value: { partnership: { state: to, version: 2, updatedAt: NOW } } }
  expect(move(partnership, DETAILS[kind], { actor, now: NOW })).toMatchObject(expected)
})

const MAY: Readonly<Record<EventKind, readonly CaseActor['as'][]>> = {
  revise: ['broker', 'a', 'b'],
  consent: ['a', 'b'],
  decline: ['a', 'b'],
  withdraw: ['broker'],
  draft: ['broker'],
  'come-into-force': ['agreement'],
  close: ['agreement'],
  suspend: ['ownership'],
  renew: ['a', 'b'],
  'not-suited': ['broker', 'a', 'b'],
  'hand-over': ['broker', 'admin'],
}

const allowed = pairs.filter(([state, kind]) => `${state} ${kind}` in PATH)

test.each(allowed)('%s, %s: only those who may, may', (state, kind) => {
  for (const actor of Object.values(ACTORS)) {
    const event = DETAILS[kind]
    // Until both consented, what the proposal says is the broker's.
    const may = state === 'proposed' && kind === 'revise' ? actor.as === 'broker' : MAY[kind].includes(actor.as)
    expect(refusal(caseFor(state, kind), event, actor)).toEqual(
      may ? null : { code: 'not-your-move', detail: { event: kind } },
    )
    expect(movesFor(state, actor.as).includes(kind)).toBe(may)
  }
})

test.each(allowed)('%s, %s: writes one history row with actor, time and reason', (state, kind) => {
  const actor = moverOf(kind)
  const { facts, partnership } = moved(caseFor(state, kind), DETAILS[kind], actor)
  const event = DETAILS[kind]
  expect(facts[0]).toEqual({
    kind: 'history',
    event: kind,
    from: state,
    to: partnership.state,
    side: 'side' in event ? event.side : actor === B ? 'b' : null,
    actorId: actor.userId,
    reason: 'reason' in event ? event.reason : null,
    at: NOW,
  })
  expect(facts.filter((fact) => fact.kind === 'history')).toHaveLength(1)
})

test('every event of the table is listed for pages', () => {
  const inTable = new Set(PARTNERSHIP_STATES.flatMap((state) => Object.keys(TRANSITIONS[state])))
  expect([...EVENT_KINDS].toSorted()).toEqual([...inTable].toSorted())
})

test('a move leaves the partnership it was given as it was', () => {
  const before = aPartnership()
  const copy = structuredClone(before)
  moved(before, DETAILS.consent, A)
  expect(before).toEqual(copy)
})

test('whoever consents first, the room opens with the second', () => {
  for (const [first, second] of [
    [A, B],
    [B, A],
  ] as const) {
    const half = moved(aPartnership(), DETAILS.consent, first)
    expect(half.partnership).toMatchObject({
      state: 'proposed',
      sides: { [first.as]: { consent: 'given', consentById: first.userId, consentAt: NOW, ownershipTie: false } },
    })
    expect(half.partnership.sides[second.as].consent).toBe('waiting')

    const whole = moved(half.partnership, DETAILS.consent, second)
    expect(whole.partnership).toMatchObject({ state: 'talking', version: 3 })
    expect(whole.facts).toContainEqual({ kind: 'room-opened' })
    expect(whole.facts).toContainEqual({
      kind: 'opportunity-matched',
      opportunityId: '01930000-0000-7000-8000-0000000000e1',
    })
    expect(told(whole.facts)).toEqual(['broker: both-consented', `${first.as}: both-consented`])
  }
})

test('one consent is the broker’s to know: the other side decides on its own', () => {
  const { facts } = moved(aPartnership(), DETAILS.consent, A)
  expect(told(facts)).toEqual(['broker: consented'])
  expect(facts).not.toContainEqual({ kind: 'room-opened' })
})

test('a link without an opportunity opens its room all the same', () => {
  const half = aPartnership({ opportunityId: null, sides: { b: { consent: 'given' } } })
  const { facts } = moved(half, DETAILS.consent, A)
  expect(facts.map((fact) => fact.kind)).toEqual(['history', 'room-opened', 'notify', 'notify'])
})

test('consent asks for the ownership declaration, and a declared tie blocks it', () => {
  expect(refusal(aPartnership(), { kind: 'consent', ownershipTie: null }, A)).toEqual({ code: 'tie-not-declared' })
  expect(refusal(aPartnership(), { kind: 'consent', ownershipTie: true }, A)).toEqual({ code: 'ownership-tie' })
})

test('nobody consents twice', () => {
  const half = moved(aPartnership(), DETAILS.consent, A).partnership
  expect(refusal(half, DETAILS.consent, A)).toEqual({ code: 'already-consented' })
  expect(refusal(half, DETAILS.consent, B)).toBeNull()
})

test('a side that consented may still decline while the other thinks', () => {
  const half = moved(aPartnership(), DETAILS.consent, A).partnership
  const { partnership, facts } = moved(half, DETAILS.decline, A)
  expect(partnership.sides.a).toMatchObject({ consent: 'declined', reason: 'Harga terlalu rendah' })
  expect(partnership.state).toBe('declined')
  expect(told(facts)).toEqual(['broker: declined', 'b: declined'])
})

test('new terms in a proposal ask both sides anew', () => {
  const half = moved(aPartnership(), DETAILS.consent, A).partnership
  const { partnership } = moved(half, DETAILS.revise, BROKER)
  expect(partnership.terms.activity).toBe('Menjahit celana kerja')
  expect(partnership.sides.a).toMatchObject({
    consent: 'waiting',
    consentById: null,
    consentAt: null,
    ownershipTie: null,
  })
})

test('new terms while talking keep the consent to talk', () => {
  const talking = aPartnership({ state: 'talking', sides: { a: { consent: 'given' }, b: { consent: 'given' } } })
  const { partnership, facts } = moved(talking, DETAILS.revise, A)
  expect(partnership.sides.a.consent).toBe('given')
  expect(told(facts)).toEqual(['broker: revised', 'b: revised'])
})

test.each(['decline', 'withdraw', 'not-suited', 'hand-over'] as const)('%s wants a reason', (kind) => {
  const [state] = allowed.find(([, event]) => event === kind) ?? ['proposed']
  const event = { ...DETAILS[kind], reason: '  ' }
  expect(refusal(aPartnership({ state }), event, kind === 'decline' ? A : BROKER)).toEqual({ code: 'reason-missing' })
})

test('a hand-over wants a word for the successor, who alone gets it', () => {
  const running = aPartnership({ state: 'running' })
  const event = DETAILS['hand-over']
  expect(refusal(running, { ...event, summary: ' ' }, BROKER)).toEqual({ code: 'summary-missing' })
  const { facts } = moved(running, event, BROKER)
  expect(facts).toContainEqual({
    kind: 'handed-over',
    from: running.brokerId,
    to: 'another-broker',
    summary: 'Harga belum sepakat',
  })
})

test('the agreement begins from the terms that were talked over', () => {
  const talking = aPartnership({ state: 'talking' })
  const { facts } = moved(talking, DETAILS.draft, BROKER)
  expect(facts).toContainEqual({ kind: 'agreement-begun', terms: talking.terms })
  expect(told(facts)).toEqual(['a: drafting', 'b: drafting'])
})

test('what follows from the agreement is told by the agreement', () => {
  const { partnership, facts } = moved(aPartnership({ state: 'drafting' }), DETAILS['come-into-force'], AGREEMENT)
  expect(partnership.state).toBe('running')
  expect(told(facts)).toEqual([])
})

test('a hand-over needs another broker, who is told', () => {
  const partnership = aPartnership({ state: 'running' })
  expect(refusal(partnership, { ...DETAILS['hand-over'], brokerId: BROKER.userId }, BROKER)).toEqual({
    code: 'same-broker',
  })
  const { partnership: handed, facts } = moved(partnership, DETAILS['hand-over'], BROKER)
  expect(handed).toMatchObject({ brokerId: 'another-broker', state: 'running' })
  expect(told(facts)).toEqual(['broker: handed-over', 'a: handed-over', 'b: handed-over'])
})

test.each([
  ['proposed', 'withdraw', false],
  ['proposed', 'not-suited', false],
  ['talking', 'not-suited', true],
  ['drafting', 'not-suited', true],
  ['drafting', 'come-into-force', false],
  ['running', 'close', true],
] as const)('%s, %s: the room closes is %s', (state, kind, closes) => {
  const { facts } = moved(aPartnership({ state }), DETAILS[kind], moverOf(kind))
  expect(facts.some((fact) => fact.kind === 'room-closed')).toBe(closes)
})

test('the whole path: proposed, talked over, drafted, in force, closed', () => {
  const steps: readonly (readonly [PartnershipEvent, CaseActor])[] = [
    [DETAILS.consent, B],
    [DETAILS.consent, A],
    [DETAILS.revise, B],
    [DETAILS.draft, BROKER],
    [DETAILS['come-into-force'], { userId: B.userId, as: 'agreement' }],
    [DETAILS.close, AGREEMENT],
  ]
  const last = steps.reduce(
    (partnership, [event, actor]) => moved(partnership, event, actor).partnership,
    aPartnership(),
  )
  expect(last).toMatchObject({ state: 'closed', version: 7 })
})

test('every state stands in one category, and closed states have no way out', () => {
  expect(STATE_CATEGORIES.flatMap(statesIn).toSorted()).toEqual([...PARTNERSHIP_STATES].toSorted())
  for (const state of PARTNERSHIP_STATES) {
    expect(isClosed(state)).toBe(Object.keys(TRANSITIONS[state]).length === 0)
    expect(statesIn(CATEGORY_OF[state])).toContain(state)
  }
})
