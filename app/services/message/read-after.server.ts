import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import type { Message } from '~/domain/conversation/message'
import { ok, type Result } from '~/domain/result'
import type { ClientPayload } from '~/schemas/socket-events'
import { findEnteredRoom } from '../room/find-room.server'

/** Most messages in one answer; ask again after the last one. */
const PAGE = 100

/** What comes after a sequence, in order, a page at a time. Refuses `not-found`, `not-entered`. */
export async function readAfter(
  context: AppContext,
  actor: Actor,
  { roomId, after }: ClientPayload<'message:after'>,
): Promise<Result<{ readonly messages: readonly Message[]; readonly lastSequence: number }>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const messages = await context.db.messages.after({ roomId, after, limit: PAGE })
  // A message may have been stored between the two reads: the newer of both is the truth.
  return ok({ messages, lastSequence: Math.max(seated.value.room.lastSequence, messages.at(-1)?.sequence ?? 0) })
}
