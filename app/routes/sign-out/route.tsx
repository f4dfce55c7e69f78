import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { seeOther, withCookies } from '~/http/respond.server'
import { paths } from '~/schemas/paths'
import { signOut } from '~/services/account/sign-out.server'

export const loader = () => redirect(paths.home)

/** Signing out twice is no mistake. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { app, actor, sessionId } = context
  if (actor.kind !== 'user' || sessionId === null) return seeOther(paths.home)
  const cookies = await signOut(app, actor, { id: sessionId, headers: request.headers })
  return seeOther(paths.home, withCookies(cookies))
}
