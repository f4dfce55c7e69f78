import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAgreement, TEXT_HASH } from '#tests/factories/agreement'
import { someTerms } from '#tests/factories/partnership'
import {
  type Agreement,
  type AgreementActor,
  type AgreementEvent,
  type AgreementEventKind,
  type AgreementFact,
  draftOf,
} from './agreement'
import { moveAgreement } from './move'
import { REAUTHENTICATION_MINUTES } from './move-guards'
import { openWarnings } from './overridden'
import { AGREEMENT_CATEGORY, AGREEMENT_STATES, type AgreementState } from './states'
import { lastDayOf, NO_TERMS, SIDES } from './terms'
import { AGREEMENT_EVENTS, AGREEMENT_TRANSITIONS, agreementMovesFor } from './transitions'

const NOW = new Date('2027-02-01T03:00:00Z')
const BROKER: AgreementActor = { userId: 'user-broker', as: 'broker' }
const A: AgreementActor = { userId: 'user-a', as: 'a' }
const B: AgreementActor = { userId: 'user-b', as: 'b' }
const CLOCK: AgreementActor = { userId: null, as: 'clock' }
const ADMIN: AgreementActor = { userId: 'user-admin', as: 'admin' }
const ACTORS = [BROKER, A, B, CLOCK, ADMIN]

const LONG_TERMS = someTerms({ payment: { days: 45, mechanism: 'transfer' } })
const SIGN = { textHash: TEXT_HASH, reauthenticatedAt: NOW }
const AFTER_TERM = new Date('2028-01-04T00:00:00Z')
const EVENTS: { readonly [Kind in AgreementEventKind]: AgreementEvent<Kind> } = {
  negotiate: { kind: 'negotiate' },
  revise: { kind: 'revise', terms: someTerms({ activity: 'Menjahit celana' }), agreedBy: SIDES },
  override: { kind: 'override', code: 'payment-too-long', reason: ' Pabrik dibayar tiap 45 hari ' },
  'make-ready': { kind: 'make-ready' },
  read: { kind: 'read', textHash: TEXT_HASH },
  'sign-a': { kind: 'sign-a', ...SIGN },
  'sign-b': { kind: 'sign-b', ...SIGN },
  reopen: { kind: 'reopen', reason: 'Harga salah tulis' },
  amend: { kind: 'amend', terms: someTerms({ quality: 'Jahitan ganda' }), agreedBy: SIDES, reason: 'Mutu naik' },
  'drop-amendment': { kind: 'drop-amendment', reason: 'Tidak jadi' },
  'give-notice': { kind: 'give-notice', reason: 'Pindah usaha' },
  complete: { kind: 'complete' },
  terminate: { kind: 'terminate', reason: 'Mesin rusak' },
  expire: { kind: 'expire', today: AFTER_TERM },
}

const actorFor = (kind: AgreementEventKind): AgreementActor => {
  if (kind === 'expire') return CLOCK
  if (kind === 'sign-b') return B
  return kind === 'read' || kind === 'sign-a' || kind === 'give-notice' ? A : BROKER
}

// Ready for every move: past its term, with notices of both, and a warning to override where that is a move.
const inState = (state: AgreementState, kind: AgreementEventKind) =>
  anAgreement({
    state,
    terms: kind === 'override' ? LONG_TERMS : someTerms(),
    ...(kind === 'terminate' ? { endingNotices: { a: notice('2027-01-10'), b: notice('2027-01-11') } } : {}),
  })
const notice = (day: string) => ({ at: new Date(`${day}T03:00:00Z`), reason: 'Pindah' })

const byOf = (actor: AgreementActor, now = NOW) => ({ actor, now, textHash: TEXT_HASH })

const moved = (agreement: Agreement, event: AgreementEvent, actor: AgreementActor, now = NOW) => {
  const result = moveAgreement(agreement, event, byOf(actor, now))
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

const refusal = (agreement: Agreement, event: AgreementEvent, actor: AgreementActor, now = NOW) => {
  const result = moveAgreement(agreement, event, byOf(actor, now))
  return result.ok ? null : result.refusal
}

const told = (facts: readonly AgreementFact[]) =>
  facts.flatMap((fact) => (fact.kind === 'notify' ? [`${fact.who}: ${fact.about}`] : []))

const pairs = AGREEMENT_STATES.flatMap((state) => AGREEMENT_EVENTS.map((event) => [state, event] as const))

// Where each allowed pair leads, by hand, so that the table is not tested against itself.
const PATH: Readonly<Record<string, AgreementState>> = {
  'draft negotiate': 'in-negotiation',
  'draft revise': 'draft',
  'draft override': 'draft',
  'in-negotiation revise': 'in-negotiation',
  'in-negotiation override': 'in-negotiation',
  'in-negotiation make-ready': 'ready',
  'ready revise': 'in-negotiation',
  'ready read': 'ready',
  'ready sign-a': 'signed-by-a',
  'ready sign-b': 'signed-by-b',
  'signed-by-a read': 'signed-by-a',
  'signed-by-a sign-b': 'in-force',
  'signed-by-a reopen': 'in-negotiation',
  'signed-by-b read': 'signed-by-b',
  'signed-by-b sign-a': 'in-force',
  'signed-by-b reopen': 'in-negotiation',
  'in-force amend': 'amended',
  'in-force give-notice': 'in-force',
  'in-force complete': 'completed',
  'in-force terminate': 'terminated',
  'in-force expire': 'expired',
  'amended override': 'amended',
  'amended read': 'amended',
  'amended sign-a': 'amended',
  'amended sign-b': 'amended',
  'amended drop-amendment': 'in-force',
  'amended give-notice': 'amended',
  'amended complete': 'completed',
  'amended terminate': 'terminated',
  'amended expire': 'expired',
}

test.each(pairs)('%s, %s: leads where the path says, or refuses wrong-state', (state, kind) => {
  const to = PATH[`${state} ${kind}`]
  const now = kind === 'expire' ? AFTER_TERM : NOW
  const expected =
    to === undefined
      ? { ok: false, refusal: { code: 'wrong-state', detail: { state, event: kind } } }
      : { ok: true, value: { agreement: { state: to, version: 2, updatedAt: now } } }
  expect(moveAgreement(inState(state, kind), EVENTS[kind], byOf(actorFor(kind), now))).toMatchObject(expected)
})

const MAY: Readonly<Record<AgreementEventKind, readonly AgreementActor['as'][]>> = {
  negotiate: ['broker'],
  revise: ['broker', 'a', 'b'],
  override: ['broker'],
  'make-ready': ['broker'],
  read: ['a', 'b'],
  'sign-a': ['a'],
  'sign-b': ['b'],
  reopen: ['broker'],
  amend: ['broker', 'a', 'b'],
  'drop-amendment': ['broker', 'a', 'b'],
  'give-notice': ['a', 'b'],
  complete: ['broker'],
  terminate: ['broker', 'a', 'b'],
  expire: ['clock'],
}

const allowed = pairs.filter(([state, kind]) => `${state} ${kind}` in PATH)

test.each(allowed)('%s, %s: only those who may, may', (state, kind) => {
  const now = kind === 'expire' ? AFTER_TERM : NOW
  for (const actor of ACTORS) {
    // A draft is the broker's own until it is opened.
    const may = state === 'draft' ? actor.as === 'broker' : MAY[kind].includes(actor.as)
    expect(refusal(inState(state, kind), EVENTS[kind], actor, now)).toEqual(
      may ? null : { code: 'not-your-move', detail: { event: kind } },
    )
    expect(agreementMovesFor(state, actor.as).includes(kind)).toBe(may)
  }
})

test.each(allowed)('%s, %s: writes one history row with actor, time, reason and text', (state, kind) => {
  const actor = actorFor(kind)
  const now = kind === 'expire' ? AFTER_TERM : NOW
  const event = EVENTS[kind]
  const { facts, agreement } = moved(inState(state, kind), event, actor, now)
  expect(facts[0]).toEqual({
    kind: 'history',
    event: kind,
    from: state,
    to: agreement.state,
    side: actor.as === 'a' || actor.as === 'b' ? actor.as : null,
    actorId: actor.userId,
    reason: 'reason' in event ? event.reason : null,
    proposedBy: null,
    textHash: 'textHash' in event ? TEXT_HASH : null,
    at: now,
  })
  expect(facts.filter((fact) => fact.kind === 'history')).toHaveLength(1)
})

test('every event of the table is listed for pages', () => {
  const inTable = new Set(AGREEMENT_STATES.flatMap((state) => Object.keys(AGREEMENT_TRANSITIONS[state])))
  expect([...AGREEMENT_EVENTS].toSorted()).toEqual([...inTable].toSorted())
})

test('a closed agreement is not moved again', () => {
  for (const state of AGREEMENT_STATES)
    expect(Object.keys(AGREEMENT_TRANSITIONS[state]).length === 0).toBe(AGREEMENT_CATEGORY[state] === 'closed')
})

test('a draft begins with the terms of the partnership, unseen and unsigned', () => {
  const draft = draftOf(someTerms(), { id: 'an-id', partnershipId: 'a-case', now: NOW })
  expect(draft).toMatchObject({ id: 'an-id', partnershipId: 'a-case', state: 'draft', version: 1, binding: null })
  expect(draft.text).toEqual(anAgreement().text)
})

test('a move leaves the agreement it was given as it was', () => {
  const before = anAgreement({ state: 'ready' })
  const copy = structuredClone(before)
  moved(before, EVENTS['sign-a'], A)
  expect(before).toEqual(copy)
})

test.each([
  [A, B],
  [B, A],
])('whoever signs first, the agreement is in force with the second', (first, second) => {
  const half = moved(anAgreement({ state: 'ready' }), EVENTS[`sign-${first.as}` as 'sign-a'], first)
  expect(half.agreement.state).toBe(`signed-by-${first.as}`)
  expect(half.agreement.binding).toBeNull()
  expect(half.facts.map((fact) => fact.kind)).toEqual(['history', 'notify', 'notify'])

  const whole = moved(half.agreement, EVENTS[`sign-${second.as}` as 'sign-a'], second)
  expect(whole.agreement.state).toBe('in-force')
  expect(whole.agreement.binding).toEqual({ text: whole.agreement.text, textHash: TEXT_HASH, since: NOW, before: null })
  expect(whole.agreement.text.sides.a.signature).toEqual({ at: NOW, textHash: TEXT_HASH })
  expect(whole.facts).toContainEqual({
    kind: 'came-into-force',
    terms: whole.agreement.text.terms,
    textHash: TEXT_HASH,
    since: NOW,
  })
  expect(told(whole.facts)).toEqual(['broker: in-force', `${first.as}: in-force`])
})

test.each(['a', 'b'] as const)('side %s signs only the text it saw, unchanged, as itself', (side) => {
  const actor = side === 'a' ? A : B
  const sign = EVENTS[`sign-${side}`]
  const ready = anAgreement({ state: 'ready' })
  const unseen = { ...ready, text: anAgreement().text }
  expect(refusal(unseen, sign, actor)).toEqual({ code: 'text-not-seen' })
  expect(refusal(ready, { ...sign, textHash: 'another' }, actor)).toEqual({ code: 'text-changed' })
  expect(refusal(ready, { ...sign, reauthenticatedAt: null }, actor)).toEqual({ code: 're-authentication-needed' })
})

test('nobody signs under other words than the other side signed', () => {
  const half = moved(anAgreement({ state: 'ready' }), EVENTS['sign-a'], A).agreement
  const renamed = { actor: B, now: NOW, textHash: 'with another name' }
  const seen = moveAgreement(half, { kind: 'read', textHash: renamed.textHash }, renamed)
  if (!seen.ok) throw new Error(seen.refusal.code)
  const sign = { ...EVENTS['sign-b'], textHash: renamed.textHash }
  expect(moveAgreement(seen.value.agreement, sign, renamed)).toMatchObject({ refusal: { code: 'other-text-signed' } })
})

test.each([
  [0, null],
  [REAUTHENTICATION_MINUTES * 60_000, null],
  [REAUTHENTICATION_MINUTES * 60_000 + 1, { code: 're-authentication-needed' }],
  [-1, { code: 're-authentication-needed' }],
])('re-authentication %d ms ago: %o', (age, expected) => {
  const sign = { ...EVENTS['sign-a'], reauthenticatedAt: new Date(NOW.getTime() - age) }
  expect(refusal(anAgreement({ state: 'ready' }), sign, A)).toEqual(expected)
})

test.each(['ready', 'signed-by-b', 'amended'] as const)(
  'even from %s nothing is signed with a clause missing or a warning open',
  (state) => {
    const terms = someTerms({ payment: null, disputes: [] })
    expect(refusal(anAgreement({ state, terms }), EVENTS['sign-a'], A)).toEqual({
      code: 'clauses-missing',
      detail: { count: 2 },
    })
    expect(refusal(anAgreement({ state, terms: LONG_TERMS }), EVENTS['sign-a'], A)).toEqual({
      code: 'warnings-open',
      detail: { count: 1 },
    })
  },
)

test('an agreement is made ready only with its seven clauses and a reason for every warning', () => {
  const negotiated = (terms: Agreement['text']['terms']) => anAgreement({ state: 'in-negotiation', terms })
  expect(refusal(negotiated(NO_TERMS), EVENTS['make-ready'], BROKER)).toEqual({
    code: 'clauses-missing',
    detail: { count: 6 },
  })
  expect(refusal(negotiated(LONG_TERMS), EVENTS['make-ready'], BROKER)).toEqual({
    code: 'warnings-open',
    detail: { count: 1 },
  })
  const reasoned = moved(negotiated(LONG_TERMS), EVENTS.override, BROKER).agreement
  expect(reasoned.text.overridden).toEqual([
    { code: 'payment-too-long', evidence: { days: 45, most: 30 }, reason: 'Pabrik dibayar tiap 45 hari' },
  ])
  expect(moved(reasoned, EVENTS['make-ready'], BROKER).agreement.state).toBe('ready')
})

test('a warning is overridden once, with a reason, and only where it stands', () => {
  const negotiated = anAgreement({ state: 'in-negotiation', terms: LONG_TERMS })
  expect(refusal(negotiated, { ...EVENTS.override, reason: ' ' }, BROKER)).toEqual({ code: 'reason-missing' })
  expect(refusal(negotiated, { ...EVENTS.override, code: 'no-coaching' }, BROKER)).toEqual({ code: 'no-such-warning' })
  const reasoned = moved(negotiated, EVENTS.override, BROKER).agreement
  expect(refusal(reasoned, EVENTS.override, BROKER)).toEqual({ code: 'no-such-warning' })
})

test('a reason for 45 days is no reason for 90, and outlives other changes', () => {
  const reasoned = moved(anAgreement({ state: 'in-negotiation', terms: LONG_TERMS }), EVENTS.override, BROKER).agreement
  const revised = (changes: Parameters<typeof someTerms>[0]) =>
    moved(reasoned, { ...EVENTS.revise, terms: { ...LONG_TERMS, ...changes } }, A).agreement.text
  expect(revised({ quality: 'Lain' }).overridden).toHaveLength(1)
  const longer = revised({ payment: { days: 90, mechanism: 'transfer' } })
  expect(longer.overridden).toEqual([])
  expect(openWarnings(longer.terms, longer.overridden)).toMatchObject([{ code: 'payment-too-long' }])
  expect(revised({ payment: { days: 14, mechanism: 'cash' } }).overridden).toEqual([])
})

test('terms both can see are changed by both', () => {
  for (const agreedBy of [[], ['a'], ['b']] as const) {
    expect(refusal(anAgreement({ state: 'ready' }), { ...EVENTS.revise, agreedBy }, BROKER)).toEqual({
      code: 'not-agreed',
    })
    expect(refusal(anAgreement({ state: 'in-force' }), { ...EVENTS.amend, agreedBy }, A)).toEqual({
      code: 'not-agreed',
    })
  }
  const alone = moved(anAgreement(), { ...EVENTS.revise, agreedBy: [] }, BROKER)
  expect(alone.agreement.text.terms.activity).toBe('Menjahit celana')
  expect(told(alone.facts)).toEqual([])
})

test.each(['ready', 'signed-by-a', 'signed-by-b'] as const)(
  'what goes back to the table from %s is unseen and unsigned',
  (state) => {
    const event = state === 'ready' ? EVENTS.revise : EVENTS.reopen
    const { agreement } = moved(anAgreement({ state }), event, BROKER)
    expect(agreement.text.sides).toEqual(anAgreement().text.sides)
  },
)

test('reading marks the text for the side that reads, and for nobody else', () => {
  const unseen = { ...anAgreement({ state: 'ready' }), text: anAgreement().text }
  const { agreement, facts } = moved(unseen, EVENTS.read, B)
  expect(agreement.text.sides).toEqual({
    a: { seenHash: null, signature: null },
    b: { seenHash: TEXT_HASH, signature: null },
  })
  expect(told(facts)).toEqual([])
  expect(refusal(unseen, { ...EVENTS.read, textHash: 'another' }, B)).toEqual({ code: 'text-changed' })
})

test('while an amendment is signed the old text binds, and a side signs it once', () => {
  const amended = moved(anAgreement({ state: 'in-force' }), EVENTS.amend, A)
  expect(amended.agreement.binding?.text.terms.quality).toBe(someTerms().quality)
  expect(amended.agreement.text.terms.quality).toBe('Jahitan ganda')
  expect(told(amended.facts)).toEqual(['broker: amend', 'b: amend'])

  const readByA = moved(amended.agreement, EVENTS.read, A).agreement
  const readByBoth = moved(readByA, EVENTS.read, B).agreement
  const half = moved(readByBoth, EVENTS['sign-a'], A).agreement
  expect(half.state).toBe('amended')
  expect(half.binding?.text.terms.quality).toBe(someTerms().quality)
  expect(refusal(half, EVENTS['sign-a'], A)).toEqual({ code: 'already-signed' })

  const whole = moved(half, EVENTS['sign-b'], B)
  expect(whole.agreement.state).toBe('in-force')
  expect(whole.agreement.binding?.text.terms.quality).toBe('Jahitan ganda')
  expect(whole.agreement.binding?.before).toEqual(amended.agreement.binding)
  expect(whole.facts.map((fact) => fact.kind)).toContain('came-into-force')
})

test('a dropped amendment leaves the text that binds, with its signatures', () => {
  const before = anAgreement({ state: 'in-force' })
  const amended = moved(before, EVENTS.amend, B).agreement
  const dropped = moved(amended, EVENTS['drop-amendment'], B).agreement
  expect(dropped.text).toEqual(before.text)
  expect(dropped.binding).toEqual(before.binding)
})

test('an amendment that lost what it amends drops to itself', () => {
  const broken = anAgreement({ state: 'amended', binding: null })
  expect(moved(broken, EVENTS['drop-amendment'], A).agreement.text).toEqual(broken.text)
})

const withTermination = (termination: ReturnType<typeof someTerms>['termination']) =>
  anAgreement({ state: 'in-force', terms: someTerms({ termination }) })

test('one side ends it alone after its days of notice, when the agreement lets it', () => {
  const running = withTermination({ noticeDays: 30, by: 'b' })
  expect(refusal(running, EVENTS.terminate, B)).toEqual({ code: 'notice-missing' })
  const noticed = moved(running, EVENTS['give-notice'], B)
  expect(noticed.agreement.endingNotices).toEqual({ a: null, b: { at: NOW, reason: 'Pindah usaha' } })
  expect(refusal(noticed.agreement, EVENTS['give-notice'], B)).toEqual({ code: 'notice-given' })
  const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
  expect(refusal(noticed.agreement, EVENTS.terminate, B, after(29))).toEqual({
    code: 'notice-running',
    detail: { days: 1 },
  })
  const ended = moved(noticed.agreement, EVENTS.terminate, B, after(30))
  expect(ended.agreement.state).toBe('terminated')
  expect(ended.facts).toContainEqual({ kind: 'ended', at: after(30) })
})

test('notice given late in the day is waited out in full', () => {
  const evening = new Date('2027-02-01T18:00:00Z')
  const noticed = moved(withTermination({ noticeDays: 30, by: 'b' }), EVENTS['give-notice'], B, evening).agreement
  expect(refusal(noticed, EVENTS.terminate, B, new Date('2027-03-03T01:00:00Z'))).toEqual({
    code: 'notice-running',
    detail: { days: 1 },
  })
  expect(refusal(noticed, EVENTS.terminate, B, new Date('2027-03-03T18:00:00Z'))).toBeNull()
})

test.each([[{ noticeDays: 0, by: 'mutual' }], [{ noticeDays: 0, by: 'b' }], [null]] as const)(
  'notice of side A alone does not end an agreement that says %o',
  (termination) => {
    const noticed = moved(withTermination(termination), EVENTS['give-notice'], A).agreement
    expect(refusal(noticed, EVENTS.terminate, A)).toEqual({ code: 'ending-not-agreed' })
    const together = moved(noticed, EVENTS['give-notice'], B).agreement
    expect(refusal(together, EVENTS.terminate, BROKER)).toBeNull()
  },
)

test('without a text that binds one side ends nothing', () => {
  const broken = anAgreement({ state: 'in-force', binding: null, endingNotices: { a: notice('2027-01-01'), b: null } })
  expect(refusal(broken, EVENTS.terminate, A)).toEqual({ code: 'ending-not-agreed' })
  expect(refusal(broken, EVENTS.expire, CLOCK, AFTER_TERM)).toEqual({ code: 'term-running' })
})

test('the history says who had proposed the terms that a move accepts', () => {
  const event = { ...EVENTS.revise, proposedBy: 'rina' }
  expect(moved(anAgreement({ state: 'ready' }), event, B).facts[0]).toMatchObject({
    actorId: B.userId,
    proposedBy: 'rina',
  })
})

test('a text signed by both takes back what was said about ending the old one', () => {
  const amended = anAgreement({ state: 'amended', endingNotices: { a: notice('2027-01-10'), b: null } })
  const half = moved(amended, EVENTS['sign-a'], A).agreement
  expect(half.endingNotices.a).not.toBeNull()
  expect(moved(half, EVENTS['sign-b'], B).agreement.endingNotices).toEqual({ a: null, b: null })
})

test('the term ends with its last day', () => {
  const running = anAgreement({ state: 'in-force' })
  expect(lastDayOf(running.text.terms)).toEqual(new Date('2028-01-03T00:00:00Z'))
  const lastDay = { kind: 'expire', today: new Date('2028-01-03T00:00:00Z') } as const
  expect(refusal(running, lastDay, CLOCK, AFTER_TERM)).toEqual({ code: 'term-running' })
  expect(refusal(running, EVENTS.expire, CLOCK, AFTER_TERM)).toBeNull()
  expect(lastDayOf(NO_TERMS)).toBeNull()
})

test.each(['reopen', 'amend', 'drop-amendment', 'give-notice', 'terminate'] as const)('%s wants a reason', (kind) => {
  const [state] = allowed.find(([, event]) => event === kind) ?? ['draft']
  expect(refusal(anAgreement({ state }), { ...EVENTS[kind], reason: ' \t' }, actorFor(kind))).toEqual({
    code: 'reason-missing',
  })
})

// Whatever people try, in whatever order: what binds was seen and signed whole by both.
test('no sequence of moves brings into force a text that both did not see and sign', () => {
  const begin = fc.constantFrom('draft', 'in-negotiation', 'ready', 'signed-by-b', 'in-force', 'amended')
  const attempt = fc.record({
    kind: fc.constantFrom(...AGREEMENT_EVENTS),
    actor: fc.constantFrom(...ACTORS),
    textHash: fc.constantFrom(TEXT_HASH, 'another'),
    agreedBy: fc.subarray([...SIDES]),
    terms: fc.constantFrom(someTerms(), LONG_TERMS, NO_TERMS),
  })
  fc.assert(
    fc.property(begin, fc.array(attempt, { maxLength: 60 }), (state, attempts) => {
      let agreement = anAgreement({ state })
      for (const { kind, actor, ...details } of attempts) {
        const result = moveAgreement(agreement, { ...EVENTS[kind], ...details }, byOf(actor))
        if (result.ok) agreement = result.value.agreement
        const { binding } = agreement
        expect(AGREEMENT_CATEGORY[agreement.state] === 'waiting').toBe(binding === null)
        if (!binding) continue
        expect(openWarnings(binding.text.terms, binding.text.overridden)).toEqual([])
        for (const side of SIDES)
          expect(binding.text.sides[side]).toMatchObject({
            seenHash: binding.textHash,
            signature: { textHash: binding.textHash },
          })
      }
    }),
  )
})
