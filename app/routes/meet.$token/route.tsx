import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type CardAnswer } from '~/components/card/move-form'
import { useScene } from '~/components/card/scene'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { CheckboxGroup } from '~/components/ui/checkbox-group'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { SummaryList } from '~/components/ui/summary-list'
import { TextField } from '~/components/ui/text-field'
import { spanOf } from '~/domain/conversation/cards/meeting'
import { parseForm } from '~/http/parse-form.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { card } from '~/i18n/card'
import { GuestChoice } from '~/schemas/card'
import { paths } from '~/schemas/paths'
import { answerByLink, readMeeting } from '~/services/card/meet.server'

export const meta = pageMeta(card, ({ meet }) => ({ title: meet.title }))

/** No account, no session: the link says which meeting, and for which side. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const token = params.token ?? ''
  const meeting = await readMeeting(context.app, token)
  if (meeting.ok) return { ...meeting.value, calendar: paths.meetCalendar(token) }
  if (meeting.refusal.code === 'not-found') throw notFound()
  return data(null, { status: 410 })
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const token = params.token ?? ''
  const form = await parseForm(request, GuestChoice)
  if (!form.ok) return refusedForm(form)
  const done = await answerByLink(context.app, { token, ...form.value })
  if (done.ok) return seeOther(paths.meet(token))
  if (done.refusal.code === 'not-found') throw notFound()
  return refused(done.refusal, form.typed)
}

export default function MeetPage() {
  const meeting = useLoaderData<typeof loader>()
  const { meet } = useTexts(card)
  if (meeting) return <Meeting {...meeting} />
  return (
    <Page title={meet.linkOver} narrow>
      <p>{meet.linkOverLead}</p>
    </Page>
  )
}

type MeetingShown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>

const Meeting = ({ content, state, scene, side, broker, chosen, open, calendar }: MeetingShown) => {
  const texts = useTexts(card)
  const { moment, name } = useScene(scene)
  const answer = useFormAnswer(texts.refusals)
  const span = spanOf(content)
  return (
    <Page title={state === 'fixed' ? texts.meet.fixed : texts.meet.title} lead={texts.meet.lead(name(side))} narrow>
      <ErrorSummary problems={answer.problems} />
      {chosen && open && (
        <Notice kind="agreed" title={texts.meet.thanks}>
          {texts.meet.again}
        </Notice>
      )}
      {!open && (
        <Notice title={texts.states[state]}>{span && state === 'fixed' ? moment(span.start) : texts.meet.over}</Notice>
      )}
      <SummaryList
        items={[
          { label: texts.fields.subject, value: content.title },
          { label: texts.place, value: content.place },
          { label: texts.lasts, value: texts.minutes(content.minutes) },
          { label: texts.meet.from, value: broker },
        ]}
      />
      {open && <ChoiceForm answer={answer} times={content.slots.map((slot) => moment(slot))} chosen={chosen ?? []} />}
      {span && (
        <p>
          <LinkButton to={calendar} icon="calendar" download>
            {texts.calendar}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

interface ChoiceFormProps {
  answer: CardAnswer
  times: readonly string[]
  /** Which of them this side chose before. */
  chosen: readonly number[]
}

const ChoiceForm = ({ answer, times, chosen }: ChoiceFormProps) => {
  const { fields, moves } = useTexts(card)
  return (
    <form method="post" className="stack">
      <CheckboxGroup
        name="slots"
        label={fields.slots}
        hint={fields.slotsHint}
        options={times.map((time, place) => ({ value: String(place), label: time }))}
        defaultValue={answer.returned ? answer.ticked('slots') : chosen.map(String)}
        error={answer.error('slots')}
      />
      <TextField
        name="name"
        label={fields.name}
        example={fields.nameExample}
        autoComplete="name"
        defaultValue={answer.typed('name')}
        error={answer.error('name')}
        maxLength={100}
      />
      <Button kind="primary">{moves.choose}</Button>
    </form>
  )
}
