import { room } from '../../i18n/room'
import { useTexts } from '../locale'

/** Ready words. Without scripts each sends itself; with them it fills the row to write in (`onPick`). */
export const QuickReplies = ({ onPick }: { onPick?: ((reply: string) => void) | undefined }) => {
  const texts = useTexts(room)
  return (
    <div className="quick" role="group" aria-label={texts.quick}>
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
