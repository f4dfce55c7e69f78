import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { ok, type Result } from '~/domain/result'
import { type Answers, wireMark } from '~/schemas/socket-events'
import { findEnteredRoom } from './find-room.server'

/**
 * Where a room and everyone in it stand now, read after `join`: what was stored before somebody listened brought them
 * no hint. Refuses `not-found`, `not-entered`.
 */
export async function followRoom(
  context: AppContext,
  actor: Actor,
  { roomId, join }: { readonly roomId: string; readonly join?: () => Promise<void> | void },
): Promise<Result<Answers['room:follow']>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  await join?.()
  const [heads, seats] = await Promise.all([context.db.rooms.heads([roomId]), context.db.rooms.seats(roomId)])
  const { lastSequence, closed } = heads.get(roomId) ?? { lastSequence: 0, closed: true }
  return ok({ lastSequence, closed, marks: seats.map(wireMark) })
}
