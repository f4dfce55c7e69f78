import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { inBatches } from '../batches'

/** Who a person is now; null when they are gone. */
export type ActorOf = (userId: string) => Promise<SignedIn | null>

/** Most people in one query. */
const MOST = 500

/**
 * Asks for everyone who is asked about meanwhile in one query: after a restart all connections come back at once, and
 * each asks several times. Nothing is remembered.
 */
export function actorsTogether({ db }: Pick<AppContext, 'db'>): ActorOf {
  const together = inBatches<string, SignedIn | null>(MOST)
  return (userId) =>
    together(userId, async (userIds) => {
      const actors = await db.users.actors(userIds)
      return userIds.map((id) => actors.get(id) ?? null)
    })
}
