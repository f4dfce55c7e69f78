import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { inBatches } from '../batches'

/** Who a person is now; null when they are gone. */
export type ActorOf = (userId: string) => Promise<SignedIn | null>

/** Most people in one query. */
const MOST = 500

/**
 * Asks for all that is asked about meanwhile in one query: after a restart all connections come back at once. Nothing is
 * remembered.
 */
function together<Value>(ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) {
  const batches = inBatches<string, Value | null>(MOST)
  return (key: string) =>
    batches(key, async (keys) => {
      const found = await ask(keys)
      return keys.map((one) => found.get(one) ?? null)
    })
}

export const actorsTogether = ({ db }: Pick<AppContext, 'db'>): ActorOf => together(db.users.actors)

/** The sessions of tokens, with whose they are. */
export const sessionsTogether = ({ db, now }: Pick<AppContext, 'db' | 'now'>) =>
  together((tokens) => db.sessions.byToken(tokens, now()))
