import { redirect } from '@remix-run/node'
import type { RequestContext } from '~/context'
import type { Role, SignedIn } from '~/domain/access/actor'
import { paths } from '~/schemas/paths'
import { notFound } from './respond.server'

/** The signed-in person, or a way to sign in that leads back here. Throws the answer. */
export function requireUser(context: RequestContext, request: Request): SignedIn {
  if (context.actor.kind === 'user') return context.actor
  const { pathname, search } = new URL(request.url)
  const back = request.method === 'GET' ? pathname + search : null
  throw redirect(paths.signInThen(back), { status: 303 })
}

/** The signed-in person in one of these roles; for everyone else the page does not exist. */
export function requireRole(context: RequestContext, request: Request, ...roles: readonly Role[]): SignedIn {
  const actor = requireUser(context, request)
  if (!roles.includes(actor.role)) throw notFound()
  return actor
}
