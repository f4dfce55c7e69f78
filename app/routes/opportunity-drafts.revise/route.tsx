import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, seeOther } from '~/http/respond.server'
import { ReviseOpportunity } from '~/schemas/opportunity'
import { paths } from '~/schemas/paths'
import { reviseOpportunity } from '~/services/opportunity/revise.server'

export const loader = () => redirect(paths.start)

/** Begins a draft of an opportunity as it stands and shows all its answers. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, ReviseOpportunity)
  const begun = form.ok ? await reviseOpportunity(context.app, actor, form.value.opportunityId) : null
  if (!begun?.ok) throw notFound()
  return seeOther(paths.opportunityStep(begun.value.draftId, 'check'))
}
