import { expect, test } from 'vitest'
import { aCard, aMeeting, anOffer } from '#tests/factories/card'
import { ROOM_SIDES, type RoomSide } from '../delivery'
import { TALKS } from '../room'
import { type Answer, agreedOf, askedOf, awaitedOf, CARD_KINDS, CARD_STATES, type Card, isKind, kindsFor } from './card'
import { type CardActor, makeCard, moveCard } from './move'
import { CARD_EVENTS, type CardEvent, type CardEventKind, cardMovesFor } from './transitions'

const NOW = new Date('2026-11-24T02:00:00Z')
const by = (side: RoomSide) => ({ actor: { side, userId: `user-${side}`, guest: null } as CardActor, now: NOW })
const byLink = (side: RoomSide) => ({ actor: { side, userId: null, guest: 'Pak Dedi' } as CardActor, now: NOW })

const otherOffer = anOffer({ terms: { ...anOffer().terms, payment: { days: 7, mechanism: 'cash' } } })

const EVENTS: { readonly [Kind in CardEventKind]: CardEvent<Kind> } = {
  accept: { kind: 'accept' },
  reject: { kind: 'reject', reason: 'Terlalu murah' },
  counter: { kind: 'counter', offer: otherOffer },
  answer: { kind: 'answer', words: 'Seratus' },
  choose: { kind: 'choose', slots: [0, 2] },
  fix: { kind: 'fix', slot: 1 },
  withdraw: { kind: 'withdraw', reason: 'Salah tulis' },
}

const moved = (card: Card, event: CardEvent, side: RoomSide) => {
  const result = moveCard(card, event, by(side))
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const codeOf = (card: Card, event: CardEvent, side: RoomSide) => {
  const result = moveCard(card, event, by(side))
  return result.ok ? null : result.refusal.code
}

/** Kind, state, event, and who may: all that is allowed of a card that the broker made. */
const ALLOWED = new Set(
  [
    ['offer open', ['accept a b', 'reject a b', 'counter a b', 'withdraw broker']],
    ['meeting open', ['choose a b', 'fix broker', 'withdraw broker']],
    ['meeting fixed', ['withdraw broker']],
    ['question open', ['answer a b', 'withdraw broker']],
    ['decision open', ['accept a b', 'reject a b', 'withdraw broker']],
    ['minutes open', ['accept a b', 'reject a b', 'withdraw broker']],
    ['milestone open', ['accept a b', 'reject a b', 'withdraw broker']],
  ].flatMap(([place, moves]) =>
    [moves].flat().flatMap((move) => {
      const [event, ...sides] = (move ?? '').split(' ')
      return sides.map((side) => `${String(place)} ${event} ${side}`)
    }),
  ),
)

const whole = CARD_KINDS.flatMap((kind) =>
  CARD_STATES.flatMap((state) =>
    CARD_EVENTS.flatMap((event) => ROOM_SIDES.map((side) => ({ kind, state, event, side }))),
  ),
)

test('the whole table: what is not allowed is refused, for every kind, state, event and side', () => {
  const went = whole
    .filter(({ kind, state, event, side }) => moveCard(aCard(kind, { state }), EVENTS[event], by(side)).ok)
    .map(({ kind, state, event, side }) => `${kind} ${state} ${event} ${side}`)
  expect(new Set(went)).toEqual(ALLOWED)
})

test('a page offers what the table allows', () => {
  for (const { kind, state, event, side } of whole) {
    const offered = cardMovesFor(aCard(kind, { state }), side).includes(event)
    expect(offered).toBe(ALLOWED.has(`${kind} ${state} ${event} ${side}`))
  }
})

test('a pair that is not in the table says in which state it is; one of another says whose move it is not', () => {
  expect(moveCard(aCard('offer', { state: 'accepted' }), EVENTS.accept, by('a'))).toEqual({
    ok: false,
    refusal: { code: 'wrong-state', detail: { state: 'accepted', event: 'accept' } },
  })
  expect(codeOf(aCard('question'), EVENTS.answer, 'broker')).toBe('not-your-move')
})

test('an offer of one side is accepted by the other alone, and becomes terms', () => {
  const card = aCard('offer', { side: 'a' })
  expect(askedOf(card)).toEqual(['b'])
  const { card: after, facts } = moved(card, EVENTS.accept, 'b')
  expect(after).toMatchObject({ state: 'accepted', version: 2, updatedAt: NOW })
  expect(facts.map(({ kind }) => kind)).toEqual(['history', 'offer-agreed'])
})

test('an offer of the broker waits for both sides', () => {
  const first = moved(aCard('offer'), EVENTS.accept, 'a')
  expect(first.card.state).toBe('open')
  expect(first.facts).toHaveLength(1)
  expect(awaitedOf(first.card)).toEqual(['b'])
  expect(codeOf(first.card, EVENTS.accept, 'a')).toBe('already-answered')
  expect(cardMovesFor(first.card, 'a')).not.toContain('accept')
  expect(moved(first.card, EVENTS.accept, 'b').card.state).toBe('accepted')
})

test('who made an offer or a decision agrees to it, as long as it stands', () => {
  const accepted = { a: { kind: 'accept' } } as const
  expect(agreedOf(aCard('offer', { side: 'b', answers: accepted, state: 'accepted' }))).toEqual(['a', 'b'])
  expect(agreedOf(aCard('offer', { side: 'b', state: 'rejected' }))).toEqual([])
  expect(agreedOf(aCard('decision', { side: 'broker', answers: accepted }))).toEqual(['a', 'broker'])
  // Of an offer and of minutes the broker is not one who agrees.
  expect(agreedOf(aCard('offer', { side: 'broker', answers: accepted }))).toEqual(['a'])
  expect(agreedOf(aCard('minutes', { side: 'broker' }))).toEqual([])
})

test('every answer is a row of history: who, as whom, when, why and what', () => {
  const [history] = moved(aCard('question'), EVENTS.answer, 'a').facts
  expect(history).toEqual({
    kind: 'history',
    entry: {
      version: 2,
      event: 'answer',
      to: 'open',
      side: 'a',
      actorId: 'user-a',
      guest: null,
      reason: null,
      content: { kind: 'answer', words: 'Seratus' },
      at: NOW,
    },
  })
  const [rejected] = moved(aCard('offer'), EVENTS.reject, 'b').facts
  expect(rejected).toMatchObject({ entry: { to: 'rejected', reason: 'Terlalu murah', content: null } })
})

test('a counter brings another offer, and must say something else', () => {
  const card = aCard('offer', { side: 'a' })
  const { card: after, facts } = moved(card, EVENTS.counter, 'b')
  expect(after.state).toBe('countered')
  expect(facts[1]).toEqual({ kind: 'countered', offer: otherOffer })
  expect(codeOf(card, { kind: 'counter', offer: anOffer() }, 'b')).toBe('nothing-changed')
  const empty = anOffer({ terms: { gives: { a: null, b: null }, quantity: null, price: null, payment: null } })
  expect(codeOf(card, { kind: 'counter', offer: empty }, 'b')).toBe('offer-empty')
})

test('a rejection says why; calling a fixed meeting off does too', () => {
  expect(codeOf(aCard('minutes'), { kind: 'reject', reason: ' ' }, 'a')).toBe('reason-missing')
  expect(codeOf(aCard('meeting', { state: 'fixed' }), { kind: 'withdraw', reason: '' }, 'broker')).toBe(
    'reason-missing',
  )
  expect(moved(aCard('meeting'), { kind: 'withdraw', reason: '' }, 'broker').card.state).toBe('withdrawn')
})

test('a question is answered once all who were asked have answered; until then an answer may change', () => {
  const once = moved(aCard('question'), EVENTS.answer, 'a').card
  const twice = moved(once, { kind: 'answer', words: 'Dua ratus' }, 'a').card
  expect(twice).toMatchObject({ state: 'open', answers: { a: { words: 'Dua ratus' } } })
  const answered = moved(twice, EVENTS.answer, 'b').card
  expect(answered.state).toBe('answered')
  expect(awaitedOf(answered)).toEqual([])
})

const chosen = (slots: readonly number[]): Answer => ({ kind: 'choose', slots })

test('a meeting is fixed at the earliest time that suits all sides', () => {
  const card = aCard('meeting', { side: 'a', answers: { b: chosen([1, 2]) } })
  const { card: after } = moved(card, { kind: 'choose', slots: [2, 1] }, 'broker')
  expect(after).toMatchObject({ state: 'fixed', content: { fixed: 1 } })
})

test('without a time in common it stays open, and the broker fixes one', () => {
  const card = aCard('meeting', { answers: { a: chosen([0]) } })
  const open = moved(card, { kind: 'choose', slots: [2] }, 'b').card
  expect(open).toMatchObject({ state: 'open', content: { fixed: null } })
  expect(moved(open, { kind: 'choose', slots: [] }, 'b').card.state).toBe('open')
  const fixed = moved(open, EVENTS.fix, 'broker')
  expect(fixed.card).toMatchObject({ state: 'fixed', content: { fixed: 1 } })
  expect(fixed.facts[0]).toMatchObject({ entry: { content: { kind: 'fix', slot: 1 } } })
})

test('only the proposed times can be chosen or fixed', () => {
  expect(codeOf(aCard('meeting'), { kind: 'choose', slots: [0, 3] }, 'a')).toBe('no-such-slot')
  expect(codeOf(aCard('meeting'), { kind: 'fix', slot: 3 }, 'broker')).toBe('no-such-slot')
})

test('nobody meets at a time that has passed', () => {
  const [first] = aMeeting().slots
  for (const event of [
    { kind: 'choose', slots: [1, 0] },
    { kind: 'fix', slot: 0 },
  ] as const) {
    const late = { actor: { side: 'broker', userId: 'u', guest: null }, now: first ?? NOW } as const
    expect(moveCard(aCard('meeting', { side: 'a' }), event, late)).toMatchObject({ refusal: { code: 'slot-in-past' } })
  }
})

test('whoever holds a link of a side chooses a time for it, and does nothing else', () => {
  const result = moveCard(aCard('meeting'), EVENTS.choose, byLink('a'))
  expect(result).toMatchObject({
    ok: true,
    value: { facts: [{ entry: { actorId: null, guest: 'Pak Dedi', side: 'a' } }] },
  })
  for (const kind of CARD_KINDS)
    for (const event of CARD_EVENTS.filter((one) => one !== 'choose'))
      expect(moveCard(aCard(kind), EVENTS[event], byLink('a')).ok).toBe(false)
})

test('which kinds a talk has: all where both sides sit, two in a caucus, none in notes', () => {
  expect(kindsFor('case', 'broker')).toEqual([...CARD_KINDS])
  expect(kindsFor('case', 'b')).toEqual(['offer', 'meeting', 'question', 'decision'])
  expect(kindsFor('a', 'broker')).toEqual(['meeting', 'question'])
  expect(kindsFor('b', 'b')).toEqual(['meeting', 'question'])
  expect(kindsFor('notes', 'broker')).toEqual([])
})

test('a kind is made only where and by whom the table says', () => {
  for (const talk of TALKS)
    for (const side of ROOM_SIDES)
      for (const kind of CARD_KINDS) {
        const { content } = aCard(kind)
        const made = makeCard({ id: 'c', talk, content, counterTo: null }, { side, userId: 'u', now: NOW })
        expect(made.ok).toBe(kindsFor(talk, side).includes(kind))
      }
})

const make = (content: Card['content']) =>
  makeCard({ id: 'c', talk: 'case', content, counterTo: null }, { side: 'a', userId: 'u', now: NOW })

test('a card begins open, with the making of it as its first row', () => {
  expect(make(aCard('decision').content)).toMatchObject({
    ok: true,
    value: {
      card: { state: 'open', side: 'a', authorId: 'u', answers: {}, version: 1, createdAt: NOW },
      facts: [{ kind: 'history', entry: { event: 'make', to: 'open', actorId: 'u', version: 1 } }],
    },
  })
})

test('an offer says something; three times are ahead and differ', () => {
  const nothing = { gives: { a: null, b: null }, quantity: null, price: null, payment: null }
  expect(make({ kind: 'offer', ...anOffer({ terms: nothing }) })).toMatchObject({ refusal: { code: 'offer-empty' } })
  const [first, second] = aMeeting().slots
  const at = (...slots: (Date | undefined)[]) =>
    make({ kind: 'meeting', ...aMeeting({ slots: slots.filter((one) => one !== undefined) }) })
  expect(at(first, NOW, second)).toMatchObject({ refusal: { code: 'slot-in-past', detail: { field: 'slots[1].day' } } })
  expect(at(first, second, first)).toMatchObject({
    refusal: { code: 'slots-alike', detail: { field: 'slots[2].day' } },
  })
})

test('a card tells its kind', () => {
  expect(isKind(aCard('offer'), 'offer')).toBe(true)
  expect(isKind(aCard('offer'), 'meeting')).toBe(false)
})
