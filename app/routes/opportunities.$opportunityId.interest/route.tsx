import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { ChangedAnswers } from '~/components/opportunity/changed-answers'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { RadioGroup } from '~/components/ui/radio-group'
import { TextArea } from '~/components/ui/text-area'
import { OPPORTUNITY_CATEGORY } from '~/domain/opportunity/states'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { gone, notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { opportunity } from '~/i18n/opportunity'
import { Id } from '~/schemas/fields'
import { InterestForm } from '~/schemas/opportunity'
import { paths } from '~/schemas/paths'
import { interestChoices } from '~/services/interest/choices.server'
import { keepInterest } from '~/services/interest/keep.server'
import { showInterest } from '~/services/interest/show.server'
import { withdrawInterest } from '~/services/interest/withdraw.server'

export const meta = pageMeta(opportunity, (texts) => ({ title: texts.interest.title }))

const readId = (id: string | undefined) => {
  const read = Id.safeParse(id)
  if (!read.success) throw notFound()
  return read.data
}

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const choices = await interestChoices(context.app, actor, readId(params.opportunityId))
  // Whoever was told that it changed may come when it is over: the same calm page as the opportunity's own.
  if (!choices.ok) throw choices.refusal.code === 'over' ? gone() : notFound()
  return choices.value
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const opportunityId = readId(params.opportunityId)
  const form = await parseForm(request, InterestForm)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  const answered = () => {
    if (value.intent === 'show')
      return showInterest(context.app, actor, { ...value, opportunityId, note: value.note ?? '', submission })
    const answer = value.intent === 'keep' ? keepInterest : withdrawInterest
    return answer(context.app, actor, { interestId: value.interestId, submission })
  }
  const result = await answered()
  return result.ok ? seeOther(paths.opportunityInterest(opportunityId)) : refused(result.refusal, form.typed)
}

export default function InterestPage() {
  const choices = useLoaderData<typeof loader>()
  const { opportunity: about, own, poster, linked, shown, free } = choices
  const texts = useTexts(opportunity)
  const form = useFormAnswer(texts.refusals)
  const open = OPPORTUNITY_CATEGORY[about.state] !== 'closed'
  return (
    <Page
      title={`${texts.interest.title}: ${about.title}`}
      lead={texts.interest.lead}
      above={<BackLink to={paths.opportunity(about.id)}>{texts.interest.backTo}</BackLink>}
      narrow
    >
      <ErrorSummary problems={form.problems} />
      {own && <Notice>{texts.interest.own}</Notice>}
      {!open && <Notice kind="waiting">{texts.refusals['wrong-state']}</Notice>}
      {linked.map(({ id, name }) => (
        <Notice key={id}>{texts.interest.linked(name, poster.name)}</Notice>
      ))}
      <ShownInterests {...choices} />
      {!own && open && free.length > 0 && <InterestFields free={free} form={form} />}
      {!own && free.length + shown.length === 0 && (
        <Notice title={texts.interest.noBusiness}>
          <LinkButton to={paths.newProfile}>{texts.interest.addBusiness}</LinkButton>
        </Notice>
      )}
    </Page>
  )
}

type Choices = ReturnType<typeof useLoaderData<typeof loader>>

const ShownInterests = ({ shown, now, regency }: Pick<Choices, 'shown' | 'now' | 'regency'>) => {
  const texts = useTexts(opportunity).interest
  return shown.map(({ id, state, business, change }) => (
    <Notice key={id} kind={state === 'waiting' ? 'waiting' : 'info'} title={texts.shown(business.name)}>
      <p>{texts.states[state]}</p>
      {change && <ChangedAnswers {...change} now={now} regency={regency} />}
      {state === 'waiting' && (
        <form method="post" className="cluster">
          <FormKey action={`interest-answer-${id}`} />
          <input type="hidden" name="interestId" value={id} />
          {change && (
            <Button kind="primary" name="intent" value="keep">
              {texts.keep}
            </Button>
          )}
          <Button name="intent" value="withdraw">
            {texts.withdraw}
          </Button>
        </form>
      )}
    </Notice>
  ))
}

const InterestFields = ({ free, form }: Pick<Choices, 'free'> & { form: ReturnType<typeof useFormAnswer> }) => {
  const texts = useTexts(opportunity).interest
  return (
    <form method="post" className="stack stack-wide">
      <FormKey action="interest-show" />
      <input type="hidden" name="intent" value="show" />
      <RadioGroup
        name="businessId"
        label={texts.business}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={form.typed('businessId') ?? free[0]?.id}
        error={form.error('businessId')}
      />
      <TextArea
        name="note"
        label={texts.note}
        example={texts.noteExample}
        maxLength={500}
        optional
        defaultValue={form.typed('note')}
        error={form.error('note')}
      />
      <Button kind="primary" icon="send">
        {texts.send}
      </Button>
    </form>
  )
}
