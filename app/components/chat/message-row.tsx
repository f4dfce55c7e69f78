import type { DeliveryState, RoomSide } from '../../domain/conversation/delivery'
import type { TimeZone } from '../../domain/region/region'
import { formatTime } from '../../i18n/format'
import { room } from '../../i18n/room'
import type { WireMessage } from '../../schemas/socket-events'
import { useLocale, useTexts } from '../locale'
import { SideMark } from '../ui/side-mark'
import { Ticks } from './ticks'

interface MessageRowProps {
  message: WireMessage
  zone: TimeZone
  /** Whether the reader wrote it: then it stands on the right, with its ticks. */
  mine: boolean
  delivery: DeliveryState
}

/** Colour and letter of a side; the broker has a word. */
export const SpeakerMark = ({ side }: { side: RoomSide }) => {
  const { broker } = useTexts(room)
  return side === 'broker' ? <span className="badge">{broker}</span> : <SideMark side={side} />
}

export const MessageRow = ({ message, zone, mine, delivery }: MessageRowProps) => {
  const locale = useLocale()
  const texts = useTexts(room)
  const at = new Date(message.createdAt)
  return (
    <li className={`say say-${message.side}${mine ? ' say-mine' : ''}`}>
      <p className="say-who">
        {mine ? (
          <span className="visually-hidden">{texts.you}</span>
        ) : (
          <>
            <SpeakerMark side={message.side} /> {message.senderName}
          </>
        )}
      </p>
      <p className="say-body">{message.body}</p>
      <p className="say-foot">
        <time dateTime={message.createdAt}>{formatTime(at, locale, zone)}</time>
        {mine && <Ticks state={delivery} />}
      </p>
    </li>
  )
}
