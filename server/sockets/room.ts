import type { Socket } from 'socket.io'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import {
  type Answer,
  type Answers,
  CLIENT_EVENTS,
  type ClientEvent,
  type ClientPayload,
  wireMessage,
} from '~/schemas/socket-events'
import { markMessages } from '~/services/message/mark.server'
import { readAfter } from '~/services/message/read-after.server'
import { sendMessage } from '~/services/message/send.server'
import { followRoom } from '~/services/room/follow.server'
import { tellTyping } from '~/services/room/tell-typing.server'
import type { House } from '../context'
import type { ActorOf } from './actors'
import { allowance } from './allowance'
import { CHANNEL } from './switchboard'

interface Listening extends Pick<House, 'context' | 'switchboard'> {
  readonly actorOf: ActorOf
}

interface Asked extends Listening {
  readonly socket: Socket
}

type Work<Event extends ClientEvent, In = Asked> = (
  asked: In,
  payload: ClientPayload<Event>,
) => Promise<Result<Answers[Event]>>

/** Work that needs to know who asks; a connection of nobody ends. */
const asPerson =
  <Event extends ClientEvent>(work: Work<Event, Asked & { readonly actor: SignedIn }>): Work<Event> =>
  async (asked, payload) => {
    const { actorOf, socket } = asked
    const actor = await actorOf(socket.data.userId)
    if (actor) return work({ ...asked, actor }, payload)
    socket.disconnect(true)
    return refuse('signed-out')
  }

/** What each event does. Rights are asked of the database every time: a connection outlives a membership. */
const WORK: { readonly [Event in ClientEvent]: Work<Event> } = {
  'room:follow': async ({ context, switchboard, socket }, { roomId }) => {
    const { userId } = socket.data
    const followed = await followRoom(context, { userId, roomId, join: () => socket.join(CHANNEL.room(roomId)) })
    if (!followed.ok) return followed
    switchboard.follow(roomId, followed.value.lastSequence)
    switchboard.arrive({ roomId, userId })
    const { marks } = followed.value
    const here = marks.flatMap((mark) => (switchboard.sees({ roomId, userId: mark.userId }) ? [mark.userId] : []))
    return ok({ ...followed.value, here })
  },
  'message:send': async ({ context, socket }, payload) => {
    const sent = await sendMessage(context, { userId: socket.data.userId, connectionId: socket.id }, payload)
    return sent.ok ? ok(wireMessage(sent.value)) : sent
  },
  'message:after': asPerson(async ({ context, actor }, payload) => {
    const page = await readAfter(context, actor, payload)
    return page.ok ? ok({ ...page.value, messages: page.value.messages.map(wireMessage) }) : page
  }),
  'message:mark': asPerson(({ context, actor }, payload) => markMessages(context, actor, payload)),
  'room:typing': asPerson(({ context, actor }, payload) => tellTyping(context, actor, payload)),
}

/** One connection's events. An outbox that was offline for days may empty itself; a loop may not. */
const EVENTS_AT_ONCE = 60
const EVENTS_PER_SECOND = 15

/** Hears what a connection says about rooms: parse, service, acknowledge. Unknown events use up its allowance too. */
export function hearRoomEvents(house: Listening, socket: Socket): void {
  const { context } = house
  const events = allowance({ most: EVENTS_AT_ONCE, perSecond: EVENTS_PER_SECOND })
  socket.onAny(async (event: string, payload: unknown, acknowledge: unknown) => {
    const answer = events.take(context.now())
      ? await carryOut({ ...house, socket }, event, payload)
      : no('rate-limited')
    if (typeof acknowledge === 'function') acknowledge(answer)
  })
}

const no = (code: string): Answer<ClientEvent> => ({ ok: false, code })
const isClientEvent = (event: string): event is ClientEvent => Object.hasOwn(CLIENT_EVENTS, event)

async function carryOut(asked: Asked, event: string, payload: unknown): Promise<Answer<ClientEvent>> {
  if (!isClientEvent(event)) return no('malformed')
  const parsed = CLIENT_EVENTS[event].safeParse(payload)
  if (!parsed.success) return no('malformed')
  try {
    const work = WORK[event] as Work<ClientEvent>
    const result = await work(asked, parsed.data)
    return result.ok ? result : no(result.refusal.code)
  } catch (error) {
    asked.context.log.error({ error, event }, 'a socket event failed')
    return no('unavailable')
  }
}
