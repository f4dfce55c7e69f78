import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, seeOther } from '~/http/respond.server'
import { EndSession } from '~/schemas/account'
import { paths } from '~/schemas/paths'
import { endOtherSessions, endSession } from '~/services/account/end-session.server'

export const loader = () => redirect(paths.account)

/** Ends one session, or all but this one. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, EndSession)
  if (!form.ok) throw notFound()
  const { session } = form.value
  if (session === 'others') await endOtherSessions(context.app, actor, context.sessionId ?? '')
  else if (!(await endSession(context.app, actor, session)).ok) throw notFound()
  return seeOther(paths.accountSaved)
}
