import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { type Room, roomFacts } from '~/domain/conversation/room'
import { ok, type Result } from '~/domain/result'
import { findEnteredRoom } from './find-room.server'

/** Where a room lies, and whether it takes nothing in any more. Refuses `not-found`, `not-entered`. */
export async function placeOfRoom(
  context: AppContext,
  actor: Actor,
  roomId: string,
): Promise<Result<Pick<Room, 'partnershipId' | 'talk'> & { closed: boolean }, 'not-found' | 'not-entered'>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room } = seated.value
  return ok({ partnershipId: room.partnershipId, talk: room.talk, closed: !can(actor, 'write', roomFacts(room)) })
}
