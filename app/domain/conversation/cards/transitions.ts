import type { RoomSide } from '../delivery'
import { type Answer, askedOf, type Card, type CardKind, type CardState } from './card'
import { commonSlot } from './meeting'
import type { Offer } from './offer'

/** What a move asks besides its name. */
export interface CardMoves {
  readonly accept: object
  readonly reject: { readonly reason: string }
  /** Answers an offer with other numbers: another card. */
  readonly counter: { readonly offer: Offer }
  readonly answer: { readonly words: string }
  /** Which times suit; none is an answer too. */
  readonly choose: { readonly slots: readonly number[] }
  readonly fix: { readonly slot: number }
  readonly withdraw: { readonly reason: string }
}

export type CardEventKind = keyof CardMoves

/** `{kind: 'reject', reason}` and its like. */
export type CardEvent<Kind extends CardEventKind = CardEventKind> = {
  readonly [K in Kind]: { readonly kind: K } & CardMoves[K]
}[Kind]

type Who = 'asked' | 'author' | 'broker'

export interface CardTransition {
  readonly to: CardState
  /** Where it leads instead once nobody's answer is missing. */
  readonly onceAll?: { readonly have: (card: Card) => boolean; readonly to: CardState }
  readonly who: readonly Who[]
  readonly reasonNeeded?: true
  /** Also open to whoever holds the link of a side, without an account. */
  readonly byLink?: true
}

type Moves = Readonly<Partial<Record<CardState, { readonly [Kind in CardEventKind]?: CardTransition }>>>

const everyoneAnswered = (card: Card): boolean => askedOf(card).every((side) => card.answers[side] !== undefined)

const chosenOf = (answer: Answer | undefined): readonly (readonly number[])[] =>
  answer?.kind === 'choose' ? [answer.slots] : []

/** The time that suits all sides; null before all have answered. Its author proposed all three. */
export const suitsAll = (card: Card): number | null =>
  card.content.kind === 'meeting' && everyoneAnswered(card)
    ? commonSlot(
        card.content,
        askedOf(card).flatMap((side) => chosenOf(card.answers[side])),
      )
    : null

const withdraw: CardTransition = { to: 'withdrawn', who: ['author'] }

const consent = {
  accept: { to: 'open', onceAll: { have: everyoneAnswered, to: 'accepted' }, who: ['asked'] },
  reject: { to: 'rejected', who: ['asked'], reasonNeeded: true },
  withdraw,
} as const satisfies Moves['open']

/** The one table of moves: kind → state → event → what it takes and where it leads. What is not here is refused. */
export const CARD_TRANSITIONS: Readonly<Record<CardKind, Moves>> = {
  offer: { open: { ...consent, counter: { to: 'countered', who: ['asked'] } } },
  meeting: {
    open: {
      choose: {
        to: 'open',
        onceAll: { have: (card) => suitsAll(card) !== null, to: 'fixed' },
        who: ['asked'],
        byLink: true,
      },
      fix: { to: 'fixed', who: ['broker'] },
      withdraw: { to: 'withdrawn', who: ['author', 'broker'] },
    },
    // People have noted it down: whoever calls it off says why.
    fixed: { withdraw: { to: 'withdrawn', who: ['author', 'broker'], reasonNeeded: true } },
  },
  question: {
    open: { answer: { to: 'open', onceAll: { have: everyoneAnswered, to: 'answered' }, who: ['asked'] }, withdraw },
  },
  decision: { open: consent },
  minutes: { open: consent },
  milestone: { open: consent },
}

/** Every move, in the order in which a page offers them. */
export const CARD_EVENTS = [
  'accept',
  'answer',
  'choose',
  'counter',
  'reject',
  'fix',
  'withdraw',
] as const satisfies readonly CardEventKind[]

export const transitionOf = ({ content, state }: Pick<Card, 'content' | 'state'>, kind: CardEventKind) =>
  CARD_TRANSITIONS[content.kind][state]?.[kind]

/** Whether a side is one of those that may make a move. */
export const mayMake = ({ who }: CardTransition, card: Card, side: RoomSide): boolean =>
  (who.includes('asked') && askedOf(card).includes(side)) ||
  (who.includes('author') && card.side === side) ||
  (who.includes('broker') && side === 'broker')

/** The moves this side may try now: what a page offers. */
export const cardMovesFor = (card: Card, side: RoomSide): readonly CardEventKind[] =>
  CARD_EVENTS.filter((kind) => {
    const transition = transitionOf(card, kind)
    const said = kind === 'accept' && card.answers[side] !== undefined
    return transition !== undefined && mayMake(transition, card, side) && !said
  })
