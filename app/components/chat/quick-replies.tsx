import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Icon } from '../ui/icon'

interface QuickRepliesProps {
  /** Where cards are made; absent where nobody else is there to answer them. */
  cards: string | undefined
  onPick?: ((reply: string) => void) | undefined
}

/** What can be made here, and ready words: without scripts each sends itself, with them it fills the row (`onPick`). */
export const QuickReplies = ({ cards, onPick }: QuickRepliesProps) => {
  const texts = useTexts(room)
  // Nobody else is there to answer.
  if (!cards) return null
  return (
    <div className="quick" role="group" aria-label={texts.quick}>
      <a href={cards} className="quick-reply quick-cards">
        <Icon name="plus" />
        {texts.cards}
      </a>
      {texts.quickReplies.map((reply) => (
        <button
          key={reply}
          type={onPick ? 'button' : 'submit'}
          name="quick"
          value={reply}
          className="quick-reply"
          onClick={onPick && (() => onPick(reply))}
        >
          {reply}
        </button>
      ))}
    </div>
  )
}
