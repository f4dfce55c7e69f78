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
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { SourceNote } from '~/components/ui/source-note'
import { TextArea } from '~/components/ui/text-area'
import { timeZoneOf } from '~/domain/region/region'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { shamReports } from '~/i18n/sham-report'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { ShamOutcome } from '~/schemas/sham-report'
import { closeShamReport } from '~/services/sham-report/close.server'
import { readShamReport } from '~/services/sham-report/read.server'
import { Evidence } from './evidence'

export const meta = pageMeta(shamReports, ({ list }) => ({ title: list.title }))

const reportIdOf = (params: LoaderFunctionArgs['params']): string => {
  const id = Id.safeParse(params.reportId)
  if (!id.success) throw notFound()
  return id.data
}

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const report = await readShamReport(context.app, actor, reportIdOf(params))
  if (!report) throw notFound()
  return report
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const reportId = reportIdOf(params)
  const form = await parseForm(request, ShamOutcome)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  const result = await closeShamReport(context.app, actor, { reportId, ...value, submission })
  if (result.ok) return seeOther(paths.shamReport(reportId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function ShamReportPage() {
  const report = useLoaderData<typeof loader>()
  const { page: texts, list, form, refusals } = useTexts(shamReports)
  const answer = useFormAnswer(refusals)
  const { id, about, words, reporter, createdAt, evidence } = report
  const zone = timeZoneOf(evidence.sides.b.regency)
  return (
    <Page
      title={texts.title(about.reference)}
      lead={form.lead(about.names.a, about.names.b)}
      above={<BackLink to={paths.shamReports}>{list.title}</BackLink>}
    >
      <ErrorSummary problems={answer.problems} />
      {report.outcome && (
        <Notice title={texts.closed(report.closedBy ?? '')}>
          <p>{form.outcome(report.outcome)}</p>
        </Notice>
      )}
      <section className="stack">
        <h2>{texts.words}</h2>
        <blockquote>{words}</blockquote>
        <p className="muted">
          {texts.by(reporter.name)}, <DateTime at={createdAt} zone={zone} />
        </p>
        <SourceNote source={evidence.rule} />
      </section>
      <Evidence evidence={evidence} />
      <div className="cluster">
        <LinkButton to={paths.shamReportFile(id)} icon="download" download>
          {texts.download}
        </LinkButton>
      </div>
      {report.state === 'open' && <CloseForm answer={answer} />}
    </Page>
  )
}

const CloseForm = ({ answer }: { answer: ReturnType<typeof useFormAnswer> }) => {
  const { page: texts } = useTexts(shamReports)
  return (
    <section className="stack">
      <h2>{texts.close}</h2>
      <form method="post" className="stack stack-wide">
        <FormKey action="sham-report-close" />
        <TextArea
          name="outcome"
          label={texts.outcome}
          hint={texts.outcomeHint}
          example={texts.outcomeExample}
          defaultValue={answer.typed('outcome')}
          error={answer.error('outcome')}
          maxLength={4000}
        />
        <Button kind="primary">{texts.submit}</Button>
      </form>
    </section>
  )
}
