import type { Message } from '../../domain/conversation/message'
import type { TimeZone } from '../../domain/region/region'
import { formatDateTime } from '../../i18n/format'
import { eventSentence, room } from '../../i18n/room'
import { useLocale, useTexts } from '../locale'
import { SpeakerMark } from './speaker-mark'

type Line = Pick<
  Message,
  'sequence' | 'kind' | 'body' | 'side' | 'senderName' | 'createdAt' | 'shown' | 'change' | 'file'
>

interface TalkLinesProps {
  messages: readonly Line[]
  zone: TimeZone
  empty: string
}

/** Messages to be read and nothing else: no ticks, no reply, nobody sees who reads. */
export const TalkLines = ({ messages, zone, empty }: TalkLinesProps) => {
  const locale = useLocale()
  const texts = useTexts(room)
  const lines = messages.filter((one) => one.kind !== 'event' || eventSentence(one, texts))
  return (
    <ol className="lines">
      {messages.length === 0 && <li className="muted">{empty}</li>}
      {lines.map((message) => (
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
const Said = ({ message }: { message: Line }) => {
  const texts = useTexts(room)
  const locale = useLocale()
  const card = message.shown?.[locale]
  if (card) return <p className="line-body">{[card.title, card.state, ...card.lines].filter(Boolean).join('\n')}</p>
  return (
    <p className="line-body">{message.kind === 'event' ? eventSentence(message, texts) : wordsOf(message, texts)}</p>
  )
}

/** The words, with the name of a file before them. */
const wordsOf = ({ body, change, file }: Line, texts: (typeof room)['id']): string =>
  change === 'deleted' ? texts.deleted : [file?.name, body].filter(Boolean).join('\n')
