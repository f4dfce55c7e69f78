import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { DateTime } from '~/components/ui/date-time'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { SourceNote } from '~/components/ui/source-note'
import { TextArea } from '~/components/ui/text-area'
import { Timeline } from '~/components/ui/timeline'
import { NO_CONTROL_SOURCE } from '~/domain/partnership/sham-evidence'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { shamReports } from '~/i18n/sham-report'
import { paths } from '~/schemas/paths'
import { ShamReportForm } from '~/schemas/sham-report'
import { readReportable, reportSham } from '~/services/sham-report/make.server'

export const meta = pageMeta(shamReports, ({ form }) => ({ title: form.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const subject = await readReportable(context.app, actor, caseAddress(request, params).partnershipId)
  if (!subject) throw notFound()
  // An agency reads reports and never the case itself.
  const back = actor.role === 'agency' ? paths.shamReports : paths.partnership(subject.id)
  return { ...subject, back }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, ShamReportForm)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  const result = await reportSham(context.app, actor, { partnershipId, ...value, submission })
  if (result.ok) return seeOther(paths.partnershipShamReport(partnershipId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function ReportSham() {
  const { reference, names, mine, back } = useLoaderData<typeof loader>()
  const { form: texts, refusals } = useTexts(shamReports)
  const answer = useFormAnswer(refusals)
  return (
    <Page
      title={texts.title}
      lead={texts.lead(names.a, names.b)}
      above={<BackLink to={back}>{reference}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <MyReports mine={mine} />
      <section className="stack">
        <p>{texts.what}</p>
        <SourceNote source={NO_CONTROL_SOURCE} />
        <ul>
          {[texts.who, texts.secret, texts.evidence, texts.notSent].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {mine.every(({ state }) => state === 'closed') && (
        <form method="post" className="stack stack-wide">
          <FormKey action="sham-report" />
          <TextArea
            name="words"
            label={texts.words}
            example={texts.wordsExample}
            defaultValue={answer.typed('words')}
            error={answer.error('words')}
            rows={6}
            maxLength={4000}
          />
          <Button kind="primary" icon="send">
            {texts.submit}
          </Button>
        </form>
      )}
    </Page>
  )
}

const MyReports = ({ mine }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'mine'>) => {
  const { form: texts, states } = useTexts(shamReports)
  if (mine.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.mine}</h2>
      <Timeline
        events={mine.map(({ id, state, words, outcome, createdAt }) => ({
          key: id,
          title: states[state],
          at: <DateTime at={createdAt} />,
          children: (
            <>
              <p>{words}</p>
              {outcome && <p>{texts.outcome(outcome)}</p>}
            </>
          ),
        }))}
      />
    </section>
  )
}
