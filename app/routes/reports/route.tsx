import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { ThisYear } from '~/components/report/this-year'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { listed, regionName } from '~/i18n/names'
import { network } from '~/i18n/network'
import { reports } from '~/i18n/reports'
import { shamReports } from '~/i18n/sham-report'
import { weights as weightTexts } from '~/i18n/weights'
import { paths } from '~/schemas/paths'
import { sizesAsked } from '~/schemas/report'
import { readReport } from '~/services/report/read.server'
import { BySize } from './by-size'
import { ByProvince, Opportunities, Partnerships } from './counts'

export const meta = pageMeta(reports, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const report = await readReport(context.app, requireUser(context, request), sizesAsked(request.url))
  if (!report) throw notFound()
  return report
}

export default function Reports() {
  const texts = useTexts(reports)
  const shams = useTexts(shamReports)
  const weights = useTexts(weightTexts)
  const networks = useTexts(network)
  const locale = useLocale()
  const { regions, stratification, provinces, opportunities, partnerships, thisYear } = useLoaderData<typeof loader>()
  const places = listed(
    regions.map((region) => regionName(region, locale)),
    locale,
  )
  return (
    <Page
      title={texts.title}
      lead={texts.lead(places)}
      actions={
        <>
          <LinkButton to={paths.foundNetworks} icon="people">
            {networks.open}
          </LinkButton>
          <LinkButton to={paths.shamReports}>{shams.list.title}</LinkButton>
          <LinkButton to={paths.matchWeights}>{weights.title}</LinkButton>
        </>
      }
    >
      {thisYear && <ThisYear figures={thisYear} />}
      <BySize shown={stratification} />
      <Opportunities counts={opportunities} />
      <Partnerships counts={partnerships} />
      <ByProvince provinces={provinces} />
    </Page>
  )
}
