import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { OpportunitySummary } from '~/components/opportunity/opportunity-summary'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { SummaryList } from '~/components/ui/summary-list'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { opportunity } from '~/i18n/opportunity'
import { type Answers, SendDraft } from '~/schemas/draft'
import { Id } from '~/schemas/fields'
import { OPPORTUNITY_STEPS, type OpportunityStep } from '~/schemas/opportunity'
import { unheardIn } from '~/schemas/opportunity-answers'
import { paths } from '~/schemas/paths'
import { findOpportunityDraft } from '~/services/opportunity/find-draft.server'
import { sendOpportunity } from '~/services/opportunity/send.server'

export const meta = pageMeta(opportunity, (texts) => ({ title: texts.check.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.draftId)
  const found = id.success ? await findOpportunityDraft(context.app, actor, id.data) : null
  if (!found) throw notFound()
  const { draft, poster, ...rest } = found
  if (draft.sentAt) throw redirect(paths.opportunityStep(draft.id, 'sent'), { status: 303 })
  const { id: draftId, version, answers } = draft
  const revises = draft.opportunityId !== null
  return { draftId, version, answers, revises, poster: { name: poster.name, regency: poster.regency }, ...rest }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.draftId)
  if (!id.success) throw notFound()
  const form = await parseForm(request, SendDraft)
  if (!form.ok) return refusedForm(form)
  const { submission } = form
  const sent = await sendOpportunity(context.app, actor, { draftId: id.data, version: form.value.version, submission })
  if (!sent.ok) return refused(sent.refusal)
  return seeOther(paths.opportunityStep(id.data, 'sent'))
}

export default function CheckOpportunity() {
  const { draftId, version, revises, steps, open, answers, files, poster, pattern, interested } =
    useLoaderData<typeof loader>()
  const texts = useTexts(opportunity)
  const { problems } = useFormAnswer(texts.refusals)
  const { title, lead, send } = revises ? texts.check.revised : texts.check
  const [firstOpen] = open
  const pageOf = (step: OpportunityStep) => paths.opportunityStep(draftId, step)
  return (
    <Page title={title} lead={lead} above={<BackLink to={pageOf(steps.at(-1) ?? 'dates')} />} narrow>
      <ErrorSummary problems={problems} />
      {firstOpen && (
        <Notice kind="waiting" title={texts.check.open}>
          <LinkButton to={pageOf(firstOpen)}>{texts.check.openStep(texts.steps[firstOpen])}</LinkButton>
        </Notice>
      )}
      <SummaryList
        items={[
          { label: texts.check.poster, value: poster.name },
          { label: texts.check.pattern, value: texts.new.patterns[pattern].label },
        ]}
      />
      <OpportunitySummary steps={steps} answers={answers} files={files} regency={poster.regency} changeTo={pageOf} />
      <Warnings steps={steps} answers={answers} />
      {interested > 0 && <Notice>{texts.check.interested(interested)}</Notice>}
      <p className="muted">{texts.kept}</p>
      {!firstOpen && (
        <form method="post" className="stack">
          <FormKey action="opportunity-send" />
          <input type="hidden" name="version" value={version} />
          <p>{texts.check.public}</p>
          <Button kind="primary" icon="send">
            {send}
          </Button>
        </form>
      )}
    </Page>
  )
}

/** From here on small suppliers complain of waiting (document 004, handbook 4.3). */
const LONG_TERM_DAYS = 30

/** What small partners complain of, and words that match nobody, said before it goes out. */
const Warnings = ({ steps, answers }: { steps: readonly OpportunityStep[]; answers: Answers }) => {
  const texts = useTexts(opportunity)
  const term = OPPORTUNITY_STEPS.payment.schema.safeParse(answers.payment).data?.term ?? 'open'
  const coaching = OPPORTUNITY_STEPS.assistance.schema.safeParse(answers.assistance).data
  const unheard = steps.includes('wanted') ? unheardIn(answers) : []
  const warnings = [
    ...unheard.map(texts.check.notHeard),
    ...(term !== 'open' && Number(term) > LONG_TERM_DAYS ? [texts.payment.warning] : []),
    ...(steps.includes('assistance') && coaching?.items.length === 0 ? [texts.assistance.none] : []),
  ]
  if (warnings.length === 0) return null
  return (
    <Notice kind="waiting" title={texts.check.warnings}>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </Notice>
  )
}
