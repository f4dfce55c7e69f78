import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, seeOther } from '~/http/respond.server'
import { paths } from '~/schemas/paths'
import { ReviseProfile } from '~/schemas/profile'
import { reviseProfile } from '~/services/profile/revise.server'

export const loader = () => redirect(paths.start)

/** Begins a draft of a business as it stands and shows all its answers. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, ReviseProfile)
  const begun = form.ok ? await reviseProfile(context.app, actor, form.value.businessId) : null
  if (!begun?.ok) throw notFound()
  return seeOther(paths.profileStep(begun.value.draftId, 'check'))
}
