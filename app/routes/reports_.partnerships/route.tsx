import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { DevelopmentSummary } from '~/components/report/development-summary'
import { BackLink } from '~/components/ui/back-link'
import { Disclosure } from '~/components/ui/disclosure'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { PrintButton } from '~/components/ui/print-button'
import { SourceNote } from '~/components/ui/source-note'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { formatDate } from '~/i18n/format'
import { listed, regionName } from '~/i18n/names'
import { partnershipReport } from '~/i18n/partnership-report'
import { reports } from '~/i18n/reports'
import { paths } from '~/schemas/paths'
import { asAsked, partnershipsAsked } from '~/schemas/report'
import { readDevelopment } from '~/services/report/partnerships.server'
import { Choice } from './choice'
import { PartnershipList } from './partnership-list'
import { Charts, Tables } from './tables'

export const meta = pageMeta(partnershipReport, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const report = await readDevelopment(context.app, requireUser(context, request), partnershipsAsked(request.url))
  if (!report) throw notFound()
  return report
}

export default function PartnershipReport() {
  const report = useLoaderData<typeof loader>()
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
      <Choice {...report} />
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
  const { howCounted, meaning } = useTexts(partnershipReport)
  return (
    <Disclosure summary={howCounted}>
      <ul>
        {Object.values(meaning).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
