import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, seeOther } from '~/http/respond.server'
import { PushForm } from '~/schemas/notice'
import { paths } from '~/schemas/paths'
import { allowPush, stopPush } from '~/services/notice/device.server'

export const loader = () => redirect(paths.notices)

/** The device that asks may be woken from now on, or no longer. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  requireUser(context, request)
  const form = await parseForm(request, PushForm)
  if (!form.ok || context.sessionId === null) throw notFound()
  const { sessionId } = context
  if (form.value.intent === 'allow') await allowPush(context.app, sessionId, form.value)
  else await stopPush(context.app, sessionId)
  return seeOther(paths.noticesSaved)
}
