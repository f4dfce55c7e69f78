import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { roomFacts } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { findEnteredRoom } from './find-room.server'
import { writeLine } from './write-line.server'

interface Input {
  readonly roomId: string
  /** The broker to whom they meant to open it; null takes it back. */
  readonly readerId: string | null
  readonly submission: Submission
}

/**
 * A party opens what it once said to a former broker alone to the broker of today, or shuts it again: from then on that
 * broker reads nothing of it any more. Refuses `not-found`, `not-entered`, and
 * `stale` when another broker leads by now: they were not asked about that one.
 */
export async function sharePast(
  context: AppContext,
  actor: SignedIn,
  { roomId, readerId, submission }: Input,
): Promise<Result<object>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room, side } = seated.value
  if (!can(actor, 'share-past', roomFacts(room))) return refuse('not-found')
  if (readerId !== null && readerId !== room.brokerId) return refuse('stale')
  return once(context, {
    actor,
    action: 'past-share',
    submission,
    work: async (tx) => {
      // Said twice, it stands in the room once.
      if (!(await tx.rooms.share({ roomId, readerId }))) return ok({})
      const event = readerId === null ? 'past-hidden' : 'past-shown'
      await writeLine(context, tx, { roomId, event, actorId: actor.userId, side })
      return ok({})
    },
  })
}
