import { room } from '../../i18n/room'
import type { WireMessage } from '../../schemas/socket-events'
import { useTexts } from '../locale'

/** A message in a few words. */
type Quoted = Pick<WireMessage, 'senderName' | 'body' | 'change' | 'file'>

/** Letters of a quote. */
const SHORT = 100

/** What a message says, where there is no room for it: its words, or the name of its file. */
export const useGist = () => {
  const texts = useTexts(room)
  return ({ body, change, file }: Quoted): string =>
    change === 'deleted' ? texts.deleted : (body || (file?.name ?? '')).slice(0, SHORT)
}

interface QuoteProps {
  /** Undefined when it stands on an earlier page. */
  message: Quoted | undefined
  /** Where it stands. */
  to: string
}

/** The words that a message answers. */
export const Quote = ({ message, to }: QuoteProps) => {
  const texts = useTexts(room)
  const gist = useGist()
  return (
    <a className="say-quote" href={to}>
      {message ? (
        <>
          <strong>{message.senderName}</strong> {gist(message)}
        </>
      ) : (
        texts.answered
      )}
    </a>
  )
}
