import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { ok, type Result } from '~/domain/result'
import { paths } from '~/schemas/paths'
import type { ClientPayload } from '~/schemas/socket-events'
import { findEnteredRoom } from '../room/find-room.server'

/** Moves one's own watermarks forward and tells the room. Refuses `not-found`, `not-entered`. */
export async function markMessages(
  context: AppContext,
  actor: Actor,
  { roomId, delivered, read }: ClientPayload<'message:mark'>,
): Promise<Result<null>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { side, actor: person, room, readSequence } = seated.value
  const moved = await context.db.watermarks.raise({ roomId, userId: person.userId, delivered, read })
  if (moved && moved.readSequence > readSequence) {
    await context.db.notifications.markPathRead(person.userId, paths.room(room.partnershipId, room.talk), context.now())
  }
  if (moved) context.realtime.toRoom(roomId, 'mark', { roomId, mark: { userId: person.userId, side, ...moved } })
  return ok(null)
}
