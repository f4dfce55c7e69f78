import type { ReactNode } from 'react'
import type { DeliveryState } from '../../domain/conversation/delivery'
import type { TimeZone } from '../../domain/region/region'
import { formatTime } from '../../i18n/format'
import { room } from '../../i18n/room'
import { paths } from '../../schemas/paths'
import type { WireMessage } from '../../schemas/socket-events'
import { useLocale, useTexts } from '../locale'
import { Icon } from '../ui/icon'
import { MessageContent } from './message-content'
import { SpeakerMark } from './speaker-mark'
import { Ticks } from './ticks'

interface MessageRowProps {
  roomId: string
  message: WireMessage
  zone: TimeZone
  /** Whether the reader wrote it: then it stands on the right, with its ticks. */
  mine: boolean
  delivery: DeliveryState
  /** The words it answers. */
  quote: ReactNode
}

export const MessageRow = ({ roomId, message, zone, mine, delivery, quote }: MessageRowProps) => {
  const locale = useLocale()
  const texts = useTexts(room)
  const at = new Date(message.createdAt)
  return (
    <li id={`m${message.sequence}`} className={`say say-${message.side}${mine ? ' say-mine' : ''}`}>
      <a className="say-more" href={paths.roomMessage(roomId, message.sequence)}>
        <Icon name="more" />
        <span className="visually-hidden">{texts.options}</span>
      </a>
      <p className="say-who">
        {mine ? (
          <span className="visually-hidden">{texts.you}</span>
        ) : (
          <>
            <SpeakerMark side={message.side} /> {message.senderName}
          </>
        )}
      </p>
      {quote}
      <MessageContent roomId={roomId} message={message} />
      <p className="say-foot">
        {message.change === 'edited' && texts.edited}{' '}
        <time dateTime={message.createdAt}>{formatTime(at, locale, zone)}</time>
        {mine && <Ticks state={delivery} />}
      </p>
    </li>
  )
}
