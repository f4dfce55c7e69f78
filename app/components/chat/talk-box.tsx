import { type ReactNode, useEffect, useRef, useState } from 'react'
import { unreadOf } from '../../domain/conversation/delivery'
import type { RoomView } from '../../domain/conversation/room-view'
import { room } from '../../i18n/room'
import type { WireMessage } from '../../schemas/socket-events'
import { useTexts } from '../locale'
import { Icon } from '../ui/icon'

interface TalkBoxProps {
  view: RoomView<WireMessage>
  children: ReactNode
}

/** Pixels from the end that still count as the end. */
const NEAR = 48

/** The part of the room that scrolls. It opens at its end; who looks further up is told what arrives below. */
export const TalkBox = ({ view, children }: TalkBoxProps) => {
  const texts = useTexts(room)
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(view.head)
  const below = unreadOf(view.messages, { userId: view.userId, readSequence: seen }).length
  const typed = view.unsent.length

  // The box is reversed, so its end is at zero.
  const lookAtEnd = () => box.current?.scrollTo({ top: 0 })
  const markSeen = () => {
    if (Math.abs(box.current?.scrollTop ?? 0) < NEAR) setSeen(view.head)
  }
  useEffect(() => {
    if (Math.abs(box.current?.scrollTop ?? 0) < NEAR) setSeen(view.head)
  }, [view.head])
  useEffect(() => {
    if (typed > 0) box.current?.scrollTo({ top: 0 })
  }, [typed])
  return (
    <>
      <div className="talk-box" ref={box} onScroll={markSeen} tabIndex={0} role="region" aria-label={texts.messages}>
        <div>{children}</div>
      </div>
      {below > 0 && (
        <button type="button" className="talk-jump" onClick={lookAtEnd}>
          <Icon name="message" />
          {texts.unread(below)}
        </button>
      )}
    </>
  )
}
