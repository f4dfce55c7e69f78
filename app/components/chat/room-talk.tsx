import { type MouseEvent, useEffect } from 'react'
import { unreadOf } from '../../domain/conversation/delivery'
import type { TimeZone } from '../../domain/region/region'
import type { RoomState } from '../../hooks/room-connection'
import { useRoom } from '../../hooks/use-room'
import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Notice } from '../ui/notice'
import { Composer } from './composer'
import { LinkLine } from './link-line'
import { RefreshForm } from './refresh-form'
import { Talk } from './talk'
import { TalkBox } from './talk-box'
import { UnsentRow } from './unsent-row'

interface RoomTalkProps {
  roomId: string
  /** As the server drew it: readable before any script, and without. */
  start: RoomState
  zone: TimeZone
  /** How far the reader was when the page opened. */
  readSequence: number
  clientId: string
  typed: string
  /** The page of messages before a sequence. */
  olderPage: (before: number) => string
  signIn: string
}

/** How many messages one look back brings. */
const OLDER = 50

/** The talk and the row to write in: a plain page at first, live as soon as the scripts stand. */
export const RoomTalk = ({ roomId, start, zone, readSequence, clientId, typed, olderPage, signIn }: RoomTalkProps) => {
  const texts = useTexts(room)
  const live = useRoom(roomId, start)
  const { view, link, closed, typing } = live.state
  const scripted = link !== 'plain'
  const arrived = unreadOf(view.messages, { userId: view.userId, readSequence: start.view.head })
  const mine = view.marks.find(({ userId }) => userId === view.userId)
  useUnreadTitle(
    scripted ? unreadOf(view.messages, { userId: view.userId, readSequence: mine?.readSequence ?? 0 }).length : 0,
  )

  const lookBack = (event: MouseEvent) => {
    if (!scripted) return
    event.preventDefault()
    live.lookBack(view.from - OLDER)
  }
  return (
    <>
      <TalkBox view={view}>
        {view.from > 0 && (
          <p className="talk-older">
            <a href={olderPage(view.from + 1)} onClick={lookBack}>
              {texts.older}
            </a>
          </p>
        )}
        <Talk view={view} zone={zone} readSequence={readSequence}>
          {view.unsent.map((unsent) => (
            <UnsentRow key={unsent.clientId} unsent={unsent} onRetry={live.retry} onDrop={live.drop} />
          ))}
        </Talk>
      </TalkBox>
      <p className="visually-hidden" aria-live="polite">
        {arrived.slice(-1).map(({ senderName, body }) => `${senderName}: ${body}`)}
      </p>
      {link === 'plain' ? (
        <RefreshForm roomId={roomId} read={view.messages.at(-1)?.sequence ?? 0} />
      ) : (
        <LinkLine link={link} typing={typing} signIn={signIn} />
      )}
      {closed ? (
        <Notice>{texts.closed}</Notice>
      ) : (
        <Composer
          roomId={roomId}
          clientId={clientId}
          typed={typed}
          onSend={scripted ? live.send : undefined}
          onTyping={live.tellTyping}
        />
      )}
    </>
  )
}

/** The tab says how many wait while somebody looks elsewhere. */
function useUnreadTitle(count: number) {
  useEffect(() => {
    const title = document.title.replace(/^\(\d+\) /, '')
    document.title = count > 0 ? `(${count}) ${title}` : title
  }, [count])
}
