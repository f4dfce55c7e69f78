import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { deviceOf } from '~/domain/access/device'

/** A person's own account, and where they are signed in; `sessionId` is the session that asks. */
export async function readAccount(context: AppContext, actor: SignedIn, sessionId: string | null) {
  const [account, sessions, businesses] = await Promise.all([
    context.db.accounts.of(actor.userId),
    context.db.sessions.of(actor.userId, context.now()),
    context.db.businesses.ofUser(actor.userId),
  ])
  return {
    ...account,
    businesses,
    sessions: sessions.map(({ id, userAgent, createdAt }) => ({
      id,
      device: deviceOf(userAgent),
      createdAt,
      current: id === sessionId,
    })),
  }
}
