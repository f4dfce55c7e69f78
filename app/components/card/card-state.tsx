import type { Card } from '../../domain/conversation/cards/card'
import { CARD_MOOD } from '../../domain/conversation/cards/shown'
import { cardState, card as cardTexts } from '../../i18n/card'
import { useTexts } from '../locale'
import { StateTag } from '../ui/state-tag'

/** How far a card is, in the words of its kind. */
export const CardStateTag = ({ card: { content, state } }: { card: Pick<Card, 'content' | 'state'> }) => {
  const texts = useTexts(cardTexts)
  return <StateTag mood={CARD_MOOD[state]}>{cardState(content.kind, state, texts)}</StateTag>
}
