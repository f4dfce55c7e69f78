import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { roomFacts } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'
import { findEnteredRoom } from './find-room.server'

/** Tells those in the room that somebody is writing; it is stored nowhere. Refuses like sending does. */
export async function tellTyping(
  context: AppContext,
  actor: Actor,
  { roomId }: { roomId: string },
): Promise<Result<null>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room, side, actor: person } = seated.value
  if (!can(actor, 'write', roomFacts(room))) return refuse('room-closed')
  context.realtime.toRoom(roomId, 'typing', { roomId, userId: person.userId, name: person.name, side })
  return ok(null)
}
