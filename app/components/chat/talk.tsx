import { Fragment, type ReactNode } from 'react'
import { deliveryState } from '../../domain/conversation/delivery'
import { SEATED, type Talk } from '../../domain/conversation/room'
import type { RoomView } from '../../domain/conversation/room-view'
import type { TimeZone } from '../../domain/region/region'
import { formatDate } from '../../i18n/format'
import { eventSentence, room } from '../../i18n/room'
import { paths } from '../../schemas/paths'
import type { WireMessage } from '../../schemas/socket-events'
import { useLocale, useTexts } from '../locale'
import { CardRow } from './card-row'
import { MessageRow } from './message-row'
import { Quote } from './quote'

interface TalkProps {
  roomId: string
  talk: Talk
  /** The page of messages before a sequence. */
  olderPage: (before: number) => string
  view: RoomView<WireMessage>
  zone: TimeZone
  /** What was new when the page opened: a line stands before it. */
  unread: readonly WireMessage[]
  /** Rows after the last message: what is not sent yet. */
  children?: ReactNode
}

/** The messages of a room in order, by day. */
export const TalkList = ({ roomId, talk, view, zone, unread, olderPage, children }: TalkProps) => {
  const locale = useLocale()
  const texts = useTexts(room)
  const { marks, userId } = view
  const messages = view.messages.filter((one) => one.kind !== 'event' || one.shown || eventSentence(one, texts))
  const others = marks.filter((mark) => mark.userId !== userId)
  const quote = (about: number) => {
    const message = view.messages.find(({ sequence }) => sequence === about)
    const place = `#m${about}`
    return <Quote message={message} to={message ? place : olderPage(about + 1) + place} />
  }
  const day = (message: WireMessage | undefined) => message && formatDate(new Date(message.createdAt), locale, zone)
  return (
    <ol className="talk">
      {messages.length === 0 && <li className="talk-line">{texts.empty}</li>}
      {messages.map((message, index) => (
        <Fragment key={message.sequence}>
          {day(message) !== day(messages[index - 1]) && <li className="talk-line">{day(message)}</li>}
          {message.sequence === unread[0]?.sequence && (
            <li className="talk-line talk-unread">{texts.unread(unread.length)}</li>
          )}
          {message.kind === 'event' ? (
            <li className="talk-line">{message.shown?.[locale].title ?? eventSentence(message, texts)}</li>
          ) : message.shown ? (
            <CardRow
              message={message}
              shown={message.shown}
              zone={zone}
              mine={message.senderId === userId}
              to={paths.card(roomId, message.shown.cardId)}
            />
          ) : (
            <MessageRow
              roomId={roomId}
              message={message}
              zone={zone}
              mine={message.senderId === userId}
              delivery={deliveryState(message, others, SEATED[talk])}
              quote={message.about && quote(message.about)}
            />
          )}
        </Fragment>
      ))}
      {children}
    </ol>
  )
}
