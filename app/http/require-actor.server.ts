import { redirect } from '@remix-run/node'
import type { RequestContext } from '~/context'
import type { Role, SignedIn } from '~/domain/access/actor'
import { paths } from '~/schemas/paths'
import { notFound } from './respond.server'

/**
 * The signed-in person, or a way to sign in that leads back here. Throws the answer. Whoever sends a form had a session
 * when its page was made.
 */
export function requireUser(context: RequestContext, request: Request): SignedIn {
  if (context.actor.kind === 'user') return context.actor
  const { pathname, search } = new URL(request.url)
  const signIn = request.method === 'GET' ? paths.signInThen : paths.signInAgain
  throw redirect(signIn(pathname + search), { status: 303 })
}

/** The signed-in person in one of these roles; for everyone else the page does not exist. */
export function requireRole(context: RequestContext, request: Request, ...roles: readonly Role[]): SignedIn {
  const actor = requireUser(context, request)
  if (!roles.includes(actor.role)) throw notFound()
  return actor
}
