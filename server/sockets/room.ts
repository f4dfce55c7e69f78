import type { Socket } from 'socket.io'
import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result } from '~/domain/result'
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
import { allowance } from './allowance'
import { CHANNEL } from './switchboard'

interface Asked {
  readonly context: AppContext
  readonly actor: SignedIn
  readonly socket: Socket
}

type Work<Event extends ClientEvent> = (asked: Asked, payload: ClientPayload<Event>) => Promise<Result<Answers[Event]>>

/** What each event does. Rights are asked of the database every time: a connection outlives a membership. */
const WORK: { readonly [Event in ClientEvent]: Work<Event> } = {
  'room:follow': async ({ context, actor, socket }, payload) => {
    const allowed = await followRoom(context, actor, payload)
    if (!allowed.ok) return allowed
    await socket.join(CHANNEL.room(payload.roomId))
    // Read once more: what was stored before the join brought no hint to this socket.
    return followRoom(context, actor, payload)
  },
  'message:send': async ({ context, actor }, payload) => {
    const sent = await sendMessage(context, actor, payload)
    return sent.ok ? ok(wireMessage(sent.value)) : sent
  },
  'message:after': async ({ context, actor }, payload) => {
    const page = await readAfter(context, actor, payload)
    return page.ok ? ok({ ...page.value, messages: page.value.messages.map(wireMessage) }) : page
  },
  'message:mark': ({ context, actor }, payload) => markMessages(context, actor, payload),
  'room:typing': ({ context, actor }, payload) => tellTyping(context, actor, payload),
}

/** One connection's events. An outbox that was offline for days may empty itself; a loop may not. */
const EVENTS_AT_ONCE = 60
const EVENTS_PER_SECOND = 15

/** Hears what a connection says about rooms: parse, service, acknowledge. Unknown events use up its allowance too. */
export function hearRoomEvents(context: AppContext, socket: Socket): void {
  const events = allowance({ most: EVENTS_AT_ONCE, perSecond: EVENTS_PER_SECOND })
  socket.onAny(async (event: string, payload: unknown, acknowledge: unknown) => {
    const answer = events.take(context.now()) ? await carryOut({ context, socket }, event, payload) : no('rate-limited')
    if (typeof acknowledge === 'function') acknowledge(answer)
  })
}

const no = (code: string): Answer<ClientEvent> => ({ ok: false, code })
const isClientEvent = (event: string): event is ClientEvent => Object.hasOwn(CLIENT_EVENTS, event)

async function carryOut(
  { context, socket }: Omit<Asked, 'actor'>,
  event: string,
  payload: unknown,
): Promise<Answer<ClientEvent>> {
  if (!isClientEvent(event)) return no('malformed')
  const parsed = CLIENT_EVENTS[event].safeParse(payload)
  if (!parsed.success) return no('malformed')
  try {
    const actor = await context.db.users.actor(socket.data.userId)
    if (!actor) {
      socket.disconnect(true)
      return no('signed-out')
    }
    const work = WORK[event] as Work<ClientEvent>
    const result = await work({ context, actor, socket }, parsed.data)
    return result.ok ? result : no(result.refusal.code)
  } catch (error) {
    context.log.error({ error, event }, 'a socket event failed')
    return no('unavailable')
  }
}
