import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { RadioGroup } from '~/components/ui/radio-group'
import { PROPOSED_PATTERNS } from '~/domain/opportunity/opportunity'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { refused, refusedForm, seeOther } from '~/http/respond.server'
import { opportunity } from '~/i18n/opportunity'
import { shell } from '~/i18n/shell'
import { BeginOpportunity, opportunitySteps } from '~/schemas/opportunity'
import { paths } from '~/schemas/paths'
import { beginOpportunity, postingChoices } from '~/services/opportunity/begin.server'

export const meta = pageMeta(opportunity, (texts) => ({ title: texts.new.title, description: texts.new.lead }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  // Most who begin have no account yet: signing up leads back here.
  if (context.actor.kind === 'visitor') throw redirect(paths.signUpThen(new URL(request.url).pathname), { status: 303 })
  return { choices: await postingChoices(context.app, context.actor) }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, BeginOpportunity)
  if (!form.ok) return refusedForm(form)
  const begun = await beginOpportunity(context.app, actor, form.value)
  if (!begun.ok) return refused(begun.refusal, form.typed)
  const [first = 'check'] = opportunitySteps(form.value.pattern)
  return seeOther(paths.opportunityStep(begun.value.draftId, first))
}

export default function NewOpportunity() {
  const { choices } = useLoaderData<typeof loader>()
  const texts = useTexts(opportunity)
  const { actions } = useTexts(shell)
  const form = useFormAnswer(texts.refusals)
  if (choices.length === 0)
    return (
      <Page title={texts.new.title} lead={texts.new.lead} narrow>
        <EmptyState
          title={texts.new.noBusiness}
          action={
            <LinkButton kind="primary" to={paths.newProfile}>
              {texts.new.addBusiness}
            </LinkButton>
          }
        >
          <p>{texts.new.noBusinessText}</p>
        </EmptyState>
      </Page>
    )
  const postable = PROPOSED_PATTERNS.filter((pattern) =>
    choices.some(({ patterns }) => patterns.some((one) => one.pattern === pattern && one.refusal === null)),
  )
  return (
    <Page title={texts.new.title} lead={texts.new.lead} narrow>
      <ErrorSummary problems={form.problems} />
      <Limits choices={choices} />
      <form method="post" className="stack stack-wide">
        <RadioGroup
          name="businessId"
          label={texts.new.business}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={form.typed('businessId') ?? choices[0]?.id}
          error={form.error('businessId')}
        />
        <RadioGroup
          name="pattern"
          label={texts.new.pattern}
          options={postable.map((value) => ({ value, ...texts.new.patterns[value] }))}
          defaultValue={form.typed('pattern') ?? (postable.length === 1 ? postable[0] : undefined)}
          error={form.error('pattern')}
        />
        <Button kind="primary">{actions.continue}</Button>
      </form>
    </Page>
  )
}

/** Who cannot post everything, and why. */
const Limits = ({ choices }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'choices'>) => {
  const texts = useTexts(opportunity).new
  const limited = choices.flatMap(({ id, name, patterns }) => {
    const code = patterns.find(({ refusal }) => refusal !== null)?.refusal?.code
    return code === 'poster-too-small' || code === 'size-unknown'
      ? [{ id, code, sentence: texts.limits[code](name) }]
      : []
  })
  if (limited.length === 0) return null
  return (
    <Notice title={texts.limitsTitle}>
      {limited.map(({ id, code, sentence }) => (
        <p key={id}>
          {sentence} {code === 'size-unknown' && <a href={paths.business(id)}>{texts.fillFigures}</a>}
        </p>
      ))}
    </Notice>
  )
}
