import { ok, type Result, refuse } from '../../result'
import type { RoomSide } from '../delivery'
import type { Talk } from '../room'
import { type Answer, type Card, type CardContent, type CardState, isKind, kindsFor } from './card'
import { type Offer, offeredFields, sameOffer } from './offer'
import { type CardEvent, type CardEventKind, type CardTransition, mayMake, suitsAll, transitionOf } from './transitions'

/** Who moves, and as whom: somebody who sits there, or whoever holds the link of a side. */
export type CardActor =
  | { readonly side: RoomSide; readonly userId: string; readonly guest: null }
  | { readonly side: RoomSide; readonly userId: null; readonly guest: string }

/** A row of a card's history: the making of it, and every answer. */
export interface CardEntry {
  readonly version: number
  readonly event: CardEventKind | 'make'
  readonly to: CardState
  readonly side: RoomSide
  /** Null for whoever answered through a link: their name is what they wrote. */
  readonly actorId: string | null
  readonly guest: string | null
  readonly reason: string | null
  readonly content: Answer | { readonly kind: 'fix'; readonly slot: number } | null
  readonly at: Date
}

/** What happened, as data: the service turns it into rows, lines of the room and notices. */
export type CardFact =
  | { readonly kind: 'history'; readonly entry: CardEntry }
  /** The other offer that takes its place. */
  | { readonly kind: 'countered'; readonly offer: Offer }
  /** All who were asked accept: it becomes terms. */
  | { readonly kind: 'offer-agreed'; readonly offer: Offer }

export interface CardMoved {
  readonly card: Card
  /** The history row comes first. */
  readonly facts: readonly CardFact[]
}

interface Made {
  readonly id: string
  readonly talk: Talk
  readonly content: CardContent
  /** The offer that it answers; null when it answers none. */
  readonly counterTo: string | null
}

/** Who moves, and when. */
export interface CardBy {
  readonly actor: CardActor
  readonly now: Date
}

type MakeRefusal = 'kind-not-here' | 'offer-empty' | 'slot-in-past' | 'slots-alike'

/** Makes a card. Refuses `kind-not-here`, `offer-empty`, `slot-in-past` (field) and `slots-alike` (field). */
export const makeCard = (
  made: Made,
  { side, userId, now }: { readonly side: RoomSide; readonly userId: string; readonly now: Date },
): Result<CardMoved, MakeRefusal> => {
  if (!kindsFor(made.talk, side).includes(made.content.kind)) return refuse('kind-not-here')
  const whole = checked(made.content, now)
  if (!whole.ok) return whole
  const card: Card = {
    ...made,
    state: 'open',
    side,
    authorId: userId,
    answers: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  const entry: CardEntry = {
    version: 1,
    event: 'make',
    to: 'open',
    side,
    actorId: userId,
    guest: null,
    reason: null,
    content: null,
    at: now,
  }
  return ok({ card, facts: [{ kind: 'history', entry }] })
}

const checked = (content: CardContent, now: Date): Result<null, MakeRefusal> => {
  if (content.kind === 'offer') return offeredFields(content).length > 0 ? ok(null) : refuse('offer-empty')
  if (content.kind !== 'meeting') return ok(null)
  const times = content.slots.map((slot) => slot.getTime())
  const past = times.findIndex((time) => time <= now.getTime())
  if (past >= 0) return refuse('slot-in-past', { field: `slots[${past}].day` })
  const alike = times.findIndex((time, place) => times.indexOf(time) < place)
  return alike < 0 ? ok(null) : refuse('slots-alike', { field: `slots[${alike}].day` })
}

export type CardRefusal =
  | 'wrong-state'
  | 'not-your-move'
  | 'already-answered'
  | 'reason-missing'
  | 'no-such-slot'
  | 'slot-in-past'
  | 'nothing-changed'
  | 'offer-empty'

/**
 * Moves a card by the table of its kind.
 * Refuses `wrong-state` (state, event), `not-your-move`, `already-answered`, `reason-missing`, `no-such-slot`,
 * `slot-in-past`, `nothing-changed` and `offer-empty` for a counter. Writes nothing: the facts say what happened.
 */
export const moveCard = (card: Card, event: CardEvent, { actor, now }: CardBy): Result<CardMoved, CardRefusal> => {
  const { kind } = event
  const open = transitionFor(card, event, actor)
  if (!open.ok) return open
  const fits = fitting(card, event, { side: actor.side, now })
  if (!fits.ok) return fits

  const transition = open.value
  const changed = withAnswer(card, event, actor.side)
  const to = transition.onceAll?.have(changed) ? transition.onceAll.to : transition.to
  const moved = fixedAt({ ...changed, state: to, version: card.version + 1, updatedAt: now }, event)
  const entry: CardEntry = {
    version: moved.version,
    event: kind,
    to,
    side: actor.side,
    actorId: actor.userId,
    guest: actor.guest,
    reason: reasonOf(event) || null,
    content: contentOf(event),
    at: now,
  }
  return ok({ card: moved, facts: [{ kind: 'history', entry }, ...follows(moved, event)] })
}

const reasonOf = (event: CardEvent): string => ('reason' in event ? event.reason.trim() : '')

/** The way the table opens to this move of this actor. */
const transitionFor = (
  card: Card,
  event: CardEvent,
  { side, guest }: CardActor,
): Result<CardTransition, CardRefusal> => {
  const transition = transitionOf(card, event.kind)
  if (!transition) return refuse('wrong-state', { state: card.state, event: event.kind })
  const seated = mayMake(transition, card, side) && (guest === null || transition.byLink === true)
  if (!seated) return refuse('not-your-move', { event: event.kind })
  if (transition.reasonNeeded && reasonOf(event) === '') return refuse('reason-missing', { field: 'reason' })
  return ok(transition)
}

/** What a move is asked besides who, when and why. */
const fitting = (
  card: Card,
  event: CardEvent,
  { side, now }: { readonly side: RoomSide; readonly now: Date },
): Result<null, CardRefusal> => {
  if (event.kind === 'accept') return card.answers[side] ? refuse('already-answered') : ok(null)
  if (event.kind === 'counter') return otherOffer(card, event.offer)
  if (event.kind === 'choose') return stillAhead(card, event.slots, now)
  return event.kind === 'fix' ? stillAhead(card, [event.slot], now) : ok(null)
}

/** Nobody meets at a time that has passed, or at one that was not proposed. */
const stillAhead = ({ content }: Card, slots: readonly number[], now: Date): Result<null, CardRefusal> => {
  const times = slots.map((slot) => content.kind === 'meeting' && content.slots[slot])
  if (!times.every(Boolean)) return refuse('no-such-slot')
  return times.every((time) => time && time > now) ? ok(null) : refuse('slot-in-past')
}

const otherOffer = ({ content }: Card, offer: Offer): Result<null, CardRefusal> => {
  if (offeredFields(offer).length === 0) return refuse('offer-empty')
  return content.kind === 'offer' && sameOffer(content, offer) ? refuse('nothing-changed') : ok(null)
}

/** What a move leaves as the side's answer; null for moves that answer nothing. */
const answerOf = (event: CardEvent): Answer | null => {
  if (event.kind === 'accept') return { kind: 'accept' }
  if (event.kind === 'answer') return { kind: 'answer', words: event.words }
  return event.kind === 'choose' ? { kind: 'choose', slots: event.slots } : null
}

const contentOf = (event: CardEvent): CardEntry['content'] =>
  event.kind === 'fix' ? { kind: 'fix', slot: event.slot } : answerOf(event)

const withAnswer = (card: Card, event: CardEvent, side: RoomSide): Card => {
  const answer = answerOf(event)
  return answer ? { ...card, answers: { ...card.answers, [side]: answer } } : card
}

/** A meeting that is fixed says when it is. */
const fixedAt = (card: Card, event: CardEvent): Card => {
  if (!isKind(card, 'meeting') || card.state !== 'fixed') return card
  return { ...card, content: { ...card.content, fixed: event.kind === 'fix' ? event.slot : suitsAll(card) } }
}

const follows = ({ content, state }: Card, event: CardEvent): readonly CardFact[] => {
  if (event.kind === 'counter') return [{ kind: 'countered', offer: event.offer }]
  return content.kind === 'offer' && state === 'accepted' ? [{ kind: 'offer-agreed', offer: content }] : []
}
