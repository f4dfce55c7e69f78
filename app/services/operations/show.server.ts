import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { NATIONAL } from '~/domain/access/regions'

/** How the house stands, for an administrator: its engines for search and for matches, and what waits to leave. */
export async function showOperations({ search, matching, db, now }: AppContext, actor: SignedIn) {
  if (!can(actor, 'manage', { kind: 'users' })) return null
  const at = now()
  const [engines, outbox, rematch] = await Promise.all([
    search.health(),
    db.outbox.lag(at),
    db.rematches.last(NATIONAL),
  ])
  return { engines, matching: matching.health(), rematch, outbox, at }
}
