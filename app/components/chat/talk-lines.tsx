import { eventIn, type Message } from '../../domain/conversation/message'
import type { TimeZone } from '../../domain/region/region'
import { formatDateTime } from '../../i18n/format'
import { room } from '../../i18n/room'
import { useLocale, useTexts } from '../locale'
import { SpeakerMark } from './message-row'

type Line = Pick<Message, 'sequence' | 'kind' | 'body' | 'side' | 'senderName' | 'createdAt' | 'shown'>

interface TalkLinesProps {
  messages: readonly Line[]
  zone: TimeZone
  empty: string
}

/** Messages to be read and nothing else: no ticks, no reply, nobody sees who reads. */
export const TalkLines = ({ messages, zone, empty }: TalkLinesProps) => {
  const locale = useLocale()
  return (
    <ol className="lines">
      {messages.length === 0 && <li className="muted">{empty}</li>}
      {messages.map((message) => (
        <li key={message.sequence} className="line">
          <p className="muted">
            <time dateTime={message.createdAt.toISOString()}>{formatDateTime(message.createdAt, locale, zone)}</time>{' '}
            {message.kind !== 'event' && (
              <>
                <SpeakerMark side={message.side} /> {message.senderName}
              </>
            )}
          </p>
          <Said message={message} />
        </li>
      ))}
    </ol>
  )
}

/** Words, what the house tells, or a card in the words the server wrote for it. */
const Said = ({ message: { kind, body, senderName, shown } }: { message: Line }) => {
  const { events } = useTexts(room)
  const locale = useLocale()
  if (shown) {
    const { title, state, lines } = shown[locale]
    return <p className="line-body">{[title, state, ...lines].filter((line) => line !== '').join('\n')}</p>
  }
  if (kind !== 'event') return <p className="line-body">{body}</p>
  const told = eventIn(body)
  return <p>{told && events[told.event](senderName, told.words)}</p>
}
