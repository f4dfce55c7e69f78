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
  /** False takes it back. */
  readonly shared: boolean
  readonly submission: Submission
}

/**
 * A party opens what it once said to a former broker alone to the broker of today, or shuts it again: from then on that
 * broker reads nothing of it any more. Refuses `not-found`, `not-entered`.
 */
export async function sharePast(
  context: AppContext,
  actor: SignedIn,
  { roomId, shared, submission }: Input,
): Promise<Result<object>> {
  const seated = await findEnteredRoom(context, actor, roomId)
  if (!seated.ok) return seated
  const { room, side } = seated.value
  if (!can(actor, 'share-past', roomFacts(room))) return refuse('not-found')
  return once(context, {
    actor,
    action: 'past-share',
    submission,
    work: async (tx) => {
      // Said twice, it stands in the room once.
      if (!(await tx.rooms.share({ roomId, readerId: shared ? room.brokerId : null }))) return ok({})
      const event = shared ? 'past-shown' : 'past-hidden'
      await writeLine(context, tx, { roomId, event, actorId: actor.userId, side })
      return ok({})
    },
  })
}
