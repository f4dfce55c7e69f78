import type { AppContext } from '~/context'
import type { WhichRoom } from '~/db/room.server'
import type { Actor } from '~/domain/access/actor'
import type { RoomEvent } from '~/domain/conversation/message'
import { ok, type Result } from '~/domain/result'
import { wireMessage } from '~/schemas/socket-events'
import { findRoom } from './find-room.server'

/**
 * Opens the door of a room for someone who may sit there. The first time, everybody in the room sees them come
 * in; a repeat changes nothing. Refuses `not-found`.
 */
export async function enterRoom(
  context: AppContext,
  actor: Actor,
  which: WhichRoom,
): Promise<Result<{ roomId: string }, 'not-found'>> {
  const seated = await findRoom(context, actor, which)
  if (!seated.ok) return seated
  const { room, side, actor: person } = seated.value
  const { userId, name } = person
  const at = context.now()
  const event = {
    id: context.newId(),
    clientId: context.newId(),
    kind: 'event',
    body: 'entered' satisfies RoomEvent,
    about: null,
    createdAt: at,
  } as const
  const sequence = await context.db.transaction(async (tx) => {
    if (!(await tx.rooms.enter({ roomId: room.id, userId, at }))) return null
    // A closed room takes no more lines; whoever still comes to read it is remembered all the same.
    return tx.messages.append({ ...event, roomId: room.id, senderId: userId, side })
  })
  if (sequence !== null) {
    const message = wireMessage({ ...event, sequence, version: 0, senderId: userId, senderName: name, side })
    context.realtime.toRoom(room.id, 'message', { roomId: room.id, message })
  }
  return ok({ roomId: room.id })
}
