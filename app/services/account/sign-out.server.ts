import type { AppContext, Cookies } from '~/context'
import type { SignedIn } from '~/domain/access/actor'

/** Ends this session; what is connected by it falls. */
export async function signOut(
  context: AppContext,
  actor: SignedIn,
  session: { readonly id: string; readonly headers: Headers },
): Promise<Cookies> {
  const cookies = await context.auth.signOut(session.headers)
  // The row too: an old browser that names no origin gets no cookie from better-auth, yet has to be signed out.
  await context.db.sessions.end(actor.userId, session.id)
  context.realtime.drop({ userId: actor.userId, sessionId: session.id })
  return cookies
}
