import { askedOf, type Card } from '../../domain/conversation/cards/card'
import type { RoomSide } from '../../domain/conversation/delivery'

/** The proposed times with the sides they suit; whoever proposed them can at all of them. */
export const slotsWithNames = (
  card: Card<'meeting'>,
): readonly { readonly at: Date; readonly suits: readonly RoomSide[] }[] =>
  card.content.slots.map((at, place) => ({
    at,
    suits: [
      card.side,
      ...askedOf(card).filter((side) => {
        const answer = card.answers[side]
        return answer?.kind === 'choose' && answer.slots.includes(place)
      }),
    ],
  }))
