import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Disclosure } from '../ui/disclosure'

/** Words that are sent often. */
export interface Canned {
  readonly key: string
  readonly title: string
  readonly text: string
}

interface CannedTextsProps {
  canned: readonly Canned[]
  /** The room: without scripts it opens anew with the words in the row to write in. */
  here: string
  onPick?: ((text: string) => void) | undefined
}

/** Words that a broker writes often, to be changed before they are sent. */
export const CannedTexts = ({ canned, here, onPick }: CannedTextsProps) => (
  <Disclosure summary={useTexts(room).canned}>
    <div className="quick">
      {canned.map(({ key, title, text }) => (
        <a
          key={key}
          className="quick-reply"
          href={`${here}?text=${key}`}
          onClick={
            onPick &&
            ((event) => {
              event.preventDefault()
              onPick(text)
            })
          }
        >
          {title}
        </a>
      ))}
    </div>
  </Disclosure>
)
