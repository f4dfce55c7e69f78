import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { CheckboxGroup } from '~/components/ui/checkbox-group'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { frame } from '~/i18n/frame'
import { NewFrame } from '~/schemas/agreement'
import { paths } from '~/schemas/paths'
import { readFrameChoices } from '~/services/frame/choices.server'
import { createFrame } from '~/services/frame/create.server'

export const meta = pageMeta(frame, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const view = await readFrameChoices(context.app, actor, partnershipId)
  if (!view) throw notFound()
  return view
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, NewFrame)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  const result = await createFrame(context.app, actor, { partnershipId, others: value.others, submission })
  if (result.ok) return seeOther(paths.frame(result.value.frameId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function NewFramePage() {
  const { id, reference, lead, partner, open, others } = useLoaderData<typeof loader>()
  const texts = useTexts(frame)
  const answer = useFormAnswer()
  return (
    <Page
      title={texts.title}
      lead={texts.newLead}
      above={<BackLink to={paths.agreement(id)}>{reference}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <p>
        {texts.lead(lead)}. {texts.first}: <strong>{partner}</strong>. {texts.firstHint}
      </p>
      {!open && <Notice kind="waiting" title={texts.closed} />}
      {open && others.length === 0 && <EmptyState title={texts.none} action={<p>{texts.noneHint}</p>} />}
      {open && others.length > 0 && (
        <form method="post" className="stack stack-wide">
          <FormKey action="frame" />
          <CheckboxGroup
            name="others"
            label={texts.others}
            hint={texts.othersHint}
            options={others.map((other) => ({ value: other.id, label: other.name, hint: other.reference }))}
            defaultValue={answer.returned ? answer.ticked('others') : others.map((other) => other.id)}
            error={answer.error('others')}
          />
          <Button kind="primary">{texts.create}</Button>
        </form>
      )}
    </Page>
  )
}
