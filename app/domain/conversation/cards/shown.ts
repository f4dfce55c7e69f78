import type { CardState } from './card'

export type CardMood = 'waiting' | 'agreed' | 'wrong' | 'closed'

/** How a state is to be taken: words and icon say it as well. */
export const CARD_MOOD: Readonly<Record<CardState, CardMood>> = {
  open: 'waiting',
  accepted: 'agreed',
  rejected: 'wrong',
  countered: 'closed',
  answered: 'agreed',
  fixed: 'agreed',
  withdrawn: 'closed',
}

export interface ShownWords {
  /** Which kind of card; of a line, the whole sentence. */
  readonly title: string
  readonly state: string
  readonly lines: readonly string[]
}

/** A card as its message shows it, or the sentence of a line about one: written by the house, so that no dictionary ships. */
export interface Shown {
  readonly cardId: string
  readonly mood: CardMood
  readonly id: ShownWords
  readonly en: ShownWords
}
