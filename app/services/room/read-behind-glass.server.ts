import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { findBehindGlass } from './break-glass.server'

/** How many messages a page shows. */
const PAGE = 100

/**
 * What an administrator sees of the room of a case: who opened it before and why, and while their own hour runs the
 * messages up to `before`. Null when it is not theirs to open.
 */
export async function readBehindGlass(
  context: AppContext,
  actor: SignedIn,
  { partnershipId, before }: { partnershipId: string; before: number | null },
) {
  const { db, now } = context
  const found = await findBehindGlass(context, actor, partnershipId)
  if (!found) return null
  const { roomId, reference, businesses } = found
  const [running, openings] = await Promise.all([
    db.breakGlass.running({ roomId, adminId: actor.userId }, now()),
    db.breakGlass.of(roomId),
  ])
  return {
    partnershipId,
    reference,
    names: { a: businesses.a.name, b: businesses.b.name },
    openings,
    open: running && { until: running.endsAt, messages: await db.messages.before({ roomId, before, limit: PAGE }) },
  }
}
