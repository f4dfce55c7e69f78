import { useEffect } from 'react'
import { unreadOf } from '../../domain/conversation/delivery'
import type { TimeZone } from '../../domain/region/region'
import type { RoomState } from '../../hooks/room-connection'
import { useRoom } from '../../hooks/use-room'
import { room } from '../../i18n/room'
import { paths } from '../../schemas/paths'
import type { WireMessage } from '../../schemas/socket-events'
import { useTexts } from '../locale'
import { Notice } from '../ui/notice'
import type { Canned } from './canned-texts'
import { Composer } from './composer'
import { LinkLine } from './link-line'
import { OlderLink } from './older-link'
import { useGist } from './quote'
import { RefreshForm } from './refresh-form'
import { RoomHead, type RoomHeadProps } from './room-head'
import type { RoomPerson } from './room-people'
import { TalkList } from './talk'
import { TalkBox } from './talk-box'
import { UnsentRow } from './unsent-row'

export interface RoomTalkProps {
  roomId: string
  head: RoomHeadProps
  /** As the server drew it: readable before any script, and without. */
  start: RoomState
  zone: TimeZone
  /** How far the reader was when the page opened. */
  readSequence: number
  clientId: string
  typed: string
  /** Why, as a code. */
  refusal: string | null
  /** What is about to be answered. */
  reply: WireMessage | null
  /** Ready words for whoever leads the talk. */
  canned: readonly Canned[]
  signIn: string
}

/** The talk and the row to write in: a plain page at first, live as soon as the scripts stand. */
export const RoomTalk = ({ roomId, head, start, zone, readSequence, signIn, ...form }: RoomTalkProps) => {
  const texts = useTexts(room)
  const live = useRoom(roomId, start)
  const { view, link, closed, here, typing } = live.state
  const { partnershipId, talk } = head
  const olderPage = (before: number) => paths.roomBefore(partnershipId, { talk, before })
  const unread = unreadOf(start.view.messages, { userId: view.userId, readSequence })
  const arrived = unreadOf(view.messages, { userId: view.userId, readSequence: start.view.head })
  const gist = useGist()
  useUnreadTitle(view)
  // On a shared phone another tab still shows the room: nobody reads it, and nothing more is kept for its writer.
  if (link === 'signed-out') {
    return (
      <>
        <RoomHead {...head} />
        <LinkLine link={link} typing={null} signIn={signIn} />
      </>
    )
  }
  return (
    <>
      <RoomHead
        {...head}
        search={paths.roomSearch(roomId)}
        people={withNewcomers(head.people, view.messages)}
        here={here.filter((userId) => userId !== view.userId)}
      />
      <TalkBox view={view}>
        <OlderLink from={view.from} page={olderPage} onLookBack={link === 'plain' ? undefined : live.lookBack} />
        <TalkList roomId={roomId} talk={talk} view={view} zone={zone} unread={unread} olderPage={olderPage}>
          {view.unsent.map((unsent) => (
            <UnsentRow key={unsent.clientId} unsent={unsent} onRetry={live.retry} onDrop={live.drop} />
          ))}
        </TalkList>
      </TalkBox>
      <p className="visually-hidden" aria-live="polite">
        {arrived.slice(-1).map((message) => `${message.senderName}: ${gist(message)}`)}
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
          {...form}
          roomId={roomId}
          cards={head.talk === 'notes' ? undefined : paths.cards(roomId)}
          here={paths.room(partnershipId, talk)}
          onSend={link === 'plain' ? undefined : live.send}
          onTyping={live.tellTyping}
        />
      )}
    </>
  )
}

/** Who came in while the page was open has come in. */
const withNewcomers = (people: readonly RoomPerson[], messages: readonly WireMessage[]) => {
  const came = new Set(messages.filter(({ kind }) => kind === 'event').map(({ senderId }) => senderId))
  return people.map((one) => ({ ...one, entered: one.entered || came.has(one.userId) }))
}

/** The tab says how many wait while somebody looks elsewhere. */
function useUnreadTitle({ marks, messages, userId }: RoomState['view']) {
  const readSequence = marks.find((mark) => mark.userId === userId)?.readSequence ?? 0
  const count = unreadOf(messages, { userId, readSequence }).length
  useEffect(() => {
    const title = document.title.replace(/^\(\d+\) /, '')
    document.title = count > 0 ? `(${count}) ${title}` : title
  }, [count])
}
