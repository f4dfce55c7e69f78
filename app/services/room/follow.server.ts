import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { ok, type Result } from '~/domain/result'
import { type Answers, wireMark } from '~/schemas/socket-events'
import { findEnteredRoom } from './find-room.server'

/** Where a room and everyone in it stand now. Refuses `not-found`, `not-entered`. */
export async function followRoom(
  context: AppContext,
  actor: Actor,
  { roomId }: { roomId: string },
): Promise<Result<Answers['room:follow']>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room } = seated.value
  const seats = await context.db.rooms.seats(roomId)
  return ok({ lastSequence: room.lastSequence, closed: room.closedAt !== null, marks: seats.map(wireMark) })
}
