import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChangeCard } from '~/components/agreement/change-card'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { negotiation } from '~/i18n/negotiation'
import { Id } from '~/schemas/fields'
import { ChangeAnswered } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { answerChange } from '~/services/agreement/answer-change.server'
import { readChanges } from '~/services/agreement/changes.server'

export const meta = pageMeta(negotiation, ({ changes }) => ({ title: changes.one }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readChanges(context.app, actor, caseAddress(request, params))
  const change = view?.changes.find(({ id }) => id === params.changeId)
  if (!view || !change) throw notFound()
  return { view, change }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const changeId = Id.safeParse(params.changeId)
  if (!changeId.success) throw notFound()
  const form = await parseForm(request, ChangeAnswered)
  if (!form.ok) return refusedForm(form)
  const { submission } = form
  const answer = { ...form.value, partnershipId, changeId: changeId.data, submission }
  const result = await answerChange(context.app, actor, answer)
  if (result.ok) return seeOther(`${paths.agreementChanges(partnershipId)}?as=${form.value.as}`)
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

/** One proposed change by itself: where an answer comes back to when it is refused. */
export default function Change() {
  const { view, change } = useLoaderData<typeof loader>()
  const { changes: texts } = useTexts(negotiation)
  const answer = useFormAnswer()
  return (
    <Page
      title={texts.one}
      above={<BackLink to={`${paths.agreementChanges(view.id)}?as=${view.viewer}`}>{texts.all}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <ChangeCard view={view} change={change} />
    </Page>
  )
}
