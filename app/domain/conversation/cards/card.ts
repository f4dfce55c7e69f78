import type { RoomSide } from '../delivery'
import { SEATED, type Talk } from '../room'
import type { Meeting } from './meeting'
import type { Offer } from './offer'

export const CARD_KINDS = ['offer', 'meeting', 'question', 'decision', 'minutes', 'milestone'] as const
export type CardKind = (typeof CARD_KINDS)[number]

export const CARD_STATES = ['open', 'accepted', 'rejected', 'countered', 'answered', 'fixed', 'withdrawn'] as const
export type CardState = (typeof CARD_STATES)[number]

/** The stages a mediated case goes through. Source: 003, Ansell & Gash (domain handbook 6). */
export const STAGES = ['talk', 'trust', 'commitment', 'shared-understanding', 'first-results'] as const
export type Stage = (typeof STAGES)[number]

/** Something said before, as it stood when the minutes were drawn up. */
export interface MinutesLine {
  readonly sequence: number
  readonly side: RoomSide
  readonly name: string
  readonly at: Date
  readonly words: string
  /** What was sent with them; null for words alone. */
  readonly file: { readonly name: string; readonly mediaType: string } | null
}

/** What each kind of card holds. */
export interface CardContents {
  readonly offer: Offer
  readonly meeting: Meeting
  readonly question: { readonly words: string }
  readonly decision: { readonly words: string }
  readonly minutes: { readonly title: string; readonly agreed: string; readonly lines: readonly MinutesLine[] }
  readonly milestone: { readonly stage: Stage; readonly words: string | null }
}

export type CardContent<Kind extends CardKind = CardKind> = {
  readonly [K in Kind]: { readonly kind: K } & CardContents[K]
}[Kind]

/** What one side says by now. */
export type Answer =
  | { readonly kind: 'accept' }
  | { readonly kind: 'answer'; readonly words: string }
  /** Which of the times suit, by their place: 0, 1, 2. */
  | { readonly kind: 'choose'; readonly slots: readonly number[] }

/** What a message asks of the sides of its room, and how far they are. */
export interface Card<Kind extends CardKind = CardKind> {
  readonly id: string
  readonly talk: Talk
  readonly state: CardState
  /** As whom it was made. */
  readonly side: RoomSide
  readonly authorId: string
  readonly content: CardContent<Kind>
  readonly answers: Readonly<Partial<Record<RoomSide, Answer>>>
  /** The offer that it answers with other numbers. */
  readonly counterTo: string | null
  /** Raised by every move; a save names the version it read. */
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const isKind = <Kind extends CardKind>(card: Card, kind: Kind): card is Card<Kind> => card.content.kind === kind

interface KindRule {
  /** Where it makes sense: an offer or a decision needs both sides. */
  readonly talks: readonly Talk[]
  /** Who may make one. */
  readonly authors: readonly RoomSide[]
  /** Of whom it wants an answer, besides its author's own side. */
  readonly asks: readonly RoomSide[]
}

const PARTIES = ['a', 'b'] as const
const EVERYONE = ['a', 'b', 'broker'] as const

/** The one table of kinds. Notes are the broker's own: nobody is there to be asked. */
export const CARD_RULES: Readonly<Record<CardKind, KindRule>> = {
  offer: { talks: ['case'], authors: EVERYONE, asks: PARTIES },
  meeting: { talks: ['case', 'a', 'b'], authors: EVERYONE, asks: EVERYONE },
  question: { talks: ['case', 'a', 'b'], authors: EVERYONE, asks: EVERYONE },
  decision: { talks: ['case'], authors: EVERYONE, asks: EVERYONE },
  minutes: { talks: ['case'], authors: ['broker'], asks: PARTIES },
  milestone: { talks: ['case'], authors: ['broker'], asks: PARTIES },
}

/** The kinds that this side may make in a talk, in the order in which a page offers them. */
export const kindsFor = (talk: Talk, side: RoomSide): readonly CardKind[] =>
  CARD_KINDS.filter((kind) => CARD_RULES[kind].talks.includes(talk) && CARD_RULES[kind].authors.includes(side))

/** The sides whose answer a card wants: those that sit there, without its author's own. */
export const askedOf = ({ talk, side, content }: Pick<Card, 'talk' | 'side' | 'content'>): readonly RoomSide[] =>
  SEATED[talk].filter((seat) => seat !== side && CARD_RULES[content.kind].asks.includes(seat))

/** Kinds whose maker says yes by making them; of the others only those who are asked agree. */
const CONSENTED: readonly CardKind[] = ['offer', 'decision']

/** The sides that agree by now, its author's own among them; none once it stands no longer. */
export const agreedOf = ({ talk, side, state, content, answers }: Card): readonly RoomSide[] => {
  const { asks } = CARD_RULES[content.kind]
  const made = CONSENTED.includes(content.kind) && asks.includes(side)
  if (state !== 'open' && state !== 'accepted') return []
  return SEATED[talk].filter((seat) => answers[seat]?.kind === 'accept' || (made && seat === side))
}

/** The sides it still waits for; none once it is no longer open. */
export const awaitedOf = (card: Card): readonly RoomSide[] =>
  card.state === 'open' ? askedOf(card).filter((side) => card.answers[side] === undefined) : []
