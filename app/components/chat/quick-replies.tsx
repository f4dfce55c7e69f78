import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Icon } from '../ui/icon'

interface QuickRepliesProps {
  /** Where cards are made. */
  cards: string
  /** Whether ready words stand beside them. */
  ready: boolean
  onPick?: ((reply: string) => void) | undefined
}

/** What can be made here, and ready words that fill the row: with scripts by `onPick`, without by the page that comes back. */
export const QuickReplies = ({ cards, ready, onPick }: QuickRepliesProps) => {
  const texts = useTexts(room)
  return (
    <div className="quick" role="group" aria-label={texts.quick}>
      <a href={cards} className="quick-reply quick-cards">
        <Icon name="plus" />
        {texts.cards}
      </a>
      {(ready ? texts.quickReplies : []).map((reply) => (
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
