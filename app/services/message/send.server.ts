import type { AppContext } from '~/context'
import { isDuplicate } from '~/db/client.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { type Message, messageBody } from '~/domain/conversation/message'
import { roomFacts } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'
import { type ClientPayload, wireMessage } from '~/schemas/socket-events'
import { findEnteredRoom, type Seated } from '../room/find-room.server'

export type SendRefusal =
  | 'not-found'
  | 'not-entered'
  | 'message-empty'
  | 'message-too-long'
  | 'room-closed'
  | 'form-already-sent'

/**
 * Stores a message exactly once and then tells the room. Sent again under the same client id it answers the first
 * row; other words under that id are refused with `form-already-sent`.
 */
export async function sendMessage(
  context: AppContext,
  actor: Actor,
  { roomId, clientId, body: typed, about }: ClientPayload<'message:send'>,
): Promise<Result<Message, SendRefusal>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const body = messageBody(typed)
  if (!body.ok) return body
  const message = { senderId: seated.value.actor.userId, clientId, roomId, body: body.value, about: about ?? null }
  // Asked before the room's state: an answer lost on the way is found again even after the room closed.
  const earlier = await sentEarlier(context, message)
  if (earlier) return earlier
  if (!can(actor, 'write', roomFacts(seated.value.room))) return refuse('room-closed')
  try {
    return await store(context, seated.value, message)
  } catch (error) {
    // The same message came twice at once, over two sockets or tabs: the other one committed first.
    const first = isDuplicate(error) ? await sentEarlier(context, message) : null
    if (first) return first
    throw error
  }
}

interface Unsent {
  readonly roomId: string
  readonly senderId: string
  readonly clientId: string
  readonly body: string
  /** The sequence of the message it answers. */
  readonly about: number | null
}

async function sentEarlier(context: AppContext, { senderId, clientId, roomId, body, about }: Unsent) {
  const sent = await context.db.messages.findSent({ senderId, clientId })
  if (!sent) return null
  const same = sent.roomId === roomId && sent.message.body === body && sent.message.about === about
  return same ? ok(sent.message) : refuse('form-already-sent')
}

/** How long somebody may take to see a message before a notification tells them: who is in the room needs none. */
const NOTICE_AFTER_MS = 60_000

async function store(
  context: AppContext,
  { actor, side }: Seated,
  unsent: Unsent,
): Promise<Result<Message, SendRefusal>> {
  const { roomId, senderId } = unsent
  const createdAt = context.now()
  const message = { ...unsent, id: context.newId(), side, kind: 'text', createdAt } as const
  const sequence = await context.db.transaction(async (tx) => {
    const place = await tx.messages.append(message)
    if (place === null) return null
    // Whoever writes has read the room.
    await tx.watermarks.raise({ roomId, userId: senderId, delivered: place, read: place })
    await tx.outbox.addFor(new Date(createdAt.getTime() + NOTICE_AFTER_MS), {
      topic: 'message-stored',
      roomId,
      sequence: place,
    })
    return place
  })
  if (sequence === null) return refuse('room-closed')
  const stored: Message = {
    id: message.id,
    sequence,
    version: 0,
    senderId,
    senderName: actor.name,
    side,
    clientId: message.clientId,
    kind: 'text',
    body: message.body,
    about: message.about,
    createdAt,
  }
  const mark = { userId: senderId, side, deliveredSequence: sequence, readSequence: sequence }
  context.realtime.toRoom(roomId, 'message', { roomId, message: wireMessage(stored) })
  context.realtime.toRoom(roomId, 'mark', { roomId, mark })
  return ok(stored)
}
