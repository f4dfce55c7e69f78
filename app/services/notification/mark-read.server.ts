import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'

/** Marks one as read and answers where it leads. */
export async function markRead({ db, now }: AppContext, actor: SignedIn, id: string): Promise<Result<string>> {
  const path = await db.notifications.markRead(actor.userId, id, now())
  return path === null ? refuse('not-found') : ok(path)
}

/** Whoever opens the page to which notices lead has read them. */
export const markSeen = ({ db, now }: AppContext, actor: SignedIn, path: string): Promise<void> =>
  db.notifications.markPathRead(actor.userId, path, now())

export const markAllRead = ({ db, now }: AppContext, actor: SignedIn): Promise<void> =>
  db.notifications.markAllRead(actor.userId, now())
