import type { Shown } from '../../domain/conversation/cards/shown'
import type { TimeZone } from '../../domain/region/region'
import { formatTime } from '../../i18n/format'
import type { WireMessage } from '../../schemas/socket-events'
import { useLocale } from '../locale'
import { StateTag } from '../ui/state-tag'
import { SpeakerMark } from './speaker-mark'

interface CardRowProps {
  message: WireMessage
  shown: Shown
  zone: TimeZone
  mine: boolean
  /** The page of the card. */
  to: string
}

/** A card in the talk: what it is and how far, in the words the server wrote, and the way to its page. */
export const CardRow = ({ message, shown, zone, mine, to }: CardRowProps) => {
  const locale = useLocale()
  const { title, state, lines } = shown[locale]
  return (
    <li id={`m${message.sequence}`} className={`say say-card say-${message.side}${mine ? ' say-mine' : ''}`}>
      <p className="say-who">
        <SpeakerMark side={message.side} /> {message.senderName}
      </p>
      <p className="say-title">
        <a href={to}>{title}</a> <StateTag mood={shown.mood}>{state}</StateTag>
      </p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="say-foot">
        <time dateTime={message.createdAt}>{formatTime(new Date(message.createdAt), locale, zone)}</time>
      </p>
    </li>
  )
}
