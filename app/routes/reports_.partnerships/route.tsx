import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { DevelopmentSummary } from '~/components/report/development-summary'
import { BackLink } from '~/components/ui/back-link'
import { Disclosure } from '~/components/ui/disclosure'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { PrintButton } from '~/components/ui/print-button'
import { SourceNote } from '~/components/ui/source-note'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { fieldErrorSentence } from '~/i18n/field-errors'
import { formatDate } from '~/i18n/format'
import { listed, regionName } from '~/i18n/names'
import { howCounted, partnershipReport } from '~/i18n/partnership-report'
import { reports } from '~/i18n/reports'
import { paths } from '~/schemas/paths'
import { asAsked, dayWord, partnershipsAsked } from '~/schemas/report'
import { type DevelopmentShown, readDevelopment } from '~/services/report/partnerships.server'
import { reportChoices } from '~/services/report/stratify.server'
import { Choice } from './choice'
import { PartnershipList } from './partnership-list'
import { Charts, Tables } from './tables'

export const meta = pageMeta(partnershipReport, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const read = partnershipsAsked(request.url)
  const choices = reportChoices(actor)
  if (choices.length === 0) throw notFound()
  if (!read.ok) return data({ refused: { ...read, choices }, report: null }, { status: 422 })
  const report = await readDevelopment(context.app, actor, read.asked)
  if (!report) throw notFound()
  return data({ report, refused: null })
}

export default function PartnershipReport() {
  const { report, refused } = useLoaderData<typeof loader>()
  if (refused) return <Refused {...refused} />
  return report && <Report report={report} />
}

/** Days that cannot be are answered with a word at the field, and never with another period. */
const Refused = ({ choices, problems, typed }: RefusedProps) => {
  const texts = useTexts(partnershipReport)
  const { title: allReports } = useTexts(reports)
  const locale = useLocale()
  const wrong = Object.entries(problems).map(([field, [code]]) => ({
    field,
    message: fieldErrorSentence(code ?? 'invalid', locale),
  }))
  return (
    <Page title={texts.title} above={<BackLink to={paths.reports}>{allReports}</BackLink>}>
      <ErrorSummary problems={wrong} />
      <Choice
        choices={choices}
        region={typed.region ?? null}
        from={typed.from ?? ''}
        until={typed.until ?? ''}
        problems={wrong}
      />
    </Page>
  )
}

interface RefusedProps {
  choices: readonly string[]
  problems: Readonly<Record<string, readonly string[]>>
  typed: Readonly<Record<string, string>>
}

const Report = ({ report }: { report: DevelopmentShown }) => {
  const texts = useTexts(partnershipReport)
  const { title: allReports } = useTexts(reports)
  const locale = useLocale()
  const { regions, period, development, source } = report
  const places = listed(
    regions.map((region) => regionName(region, locale)),
    locale,
  )
  const { partnerships } = development.total
  return (
    <Page
      title={texts.title}
      lead={texts.lead(formatDate(period.from, locale), formatDate(period.until, locale), places)}
      above={<BackLink to={paths.reports}>{allReports}</BackLink>}
    >
      <SourceNote source={source} />
      <Choice
        choices={report.choices}
        region={report.region}
        from={dayWord(period.from)}
        until={dayWord(period.until)}
      />
      {partnerships === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <>
          <section className="stack">
            <h2>{texts.summary}</h2>
            <DevelopmentSummary figures={development.total} />
            <HowCounted />
            <div className="cluster">
              <LinkButton to={paths.partnershipReportTable(asAsked(report))} icon="download" download>
                {texts.csv}
              </LinkButton>
              <LinkButton to={paths.partnershipReportPaper(asAsked(report))} icon="download" download>
                {texts.pdf}
              </LinkButton>
              <PrintButton>{texts.print}</PrintButton>
            </div>
          </section>
          <Charts development={development} />
          <Tables development={development} />
          <PartnershipList listed={report.listed} all={partnerships} />
        </>
      )}
    </Page>
  )
}

const HowCounted = () => {
  const { howCounted: summary } = useTexts(partnershipReport)
  const locale = useLocale()
  return (
    <Disclosure summary={summary}>
      <ul>
        {howCounted(locale).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
