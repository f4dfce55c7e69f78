import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { csvFile } from '~/http/csv.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { partnershipReport } from '~/i18n/partnership-report'
import { paths } from '~/schemas/paths'
import { dayWord, partnershipsAsked } from '~/schemas/report'
import { readDevelopment } from '~/services/report/partnerships.server'
import { developmentTable } from './development-table'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const read = partnershipsAsked(request.url)
  // The page says what is wrong with the days.
  if (!read.ok) throw redirect(`${paths.partnershipReport}${new URL(request.url).search}`)
  const report = await readDevelopment(context.app, actor, read.asked)
  if (!report) throw notFound()
  const { locale } = context
  const { from, until } = report.period
  const name = [partnershipReport[locale].fileName, ...report.regions, dayWord(from), dayWord(until)].join('-')
  return csvFile(developmentTable(report, locale), { name, locale })
}
