import type { Figures } from '~/domain/report/development'
import type { CsvCell } from '~/http/csv.server'
import type { Locale } from '~/i18n/locale'
import { listed, regionName } from '~/i18n/names'
import { breakdownsOf, partnershipReport } from '~/i18n/partnership-report'
import { dayWord } from '~/schemas/report'
import type { DevelopmentShown } from '~/services/report/partnerships.server'

/** The total and every breakdown under one heading, with place and period on every row: what a spreadsheet can filter. */
export const developmentTable = (
  { regions, period, development }: Pick<DevelopmentShown, 'regions' | 'period' | 'development'>,
  locale: Locale,
): CsvCell[][] => {
  const { table, columns } = partnershipReport[locale]
  const places = listed(
    regions.map((region) => regionName(region, locale)),
    locale,
  )
  const context = [places, dayWord(period.from), dayWord(period.until)]
  const headings = [
    table.region,
    table.from,
    table.until,
    table.breakdown,
    table.name,
    columns.partnerships,
    columns.begun,
    columns.running,
    columns.ended,
    table.value,
    table.valueUnknown,
    columns.jobs,
    table.jobsUnknown,
    table.kept,
    table.due,
  ]
  const rows = breakdownsOf(development, locale).flatMap(({ heading, rows: named }) =>
    named.map(({ name, figures }) => [...context, heading, name, ...cellsOf(figures)]),
  )
  return [headings, [...context, table.total, table.total, ...cellsOf(development.total)], ...rows]
}

const cellsOf = ({ duties, ...figures }: Figures): CsvCell[] => [
  figures.partnerships,
  figures.begun,
  figures.running,
  figures.ended,
  figures.value,
  figures.valueUnknown,
  figures.jobs,
  figures.jobsUnknown,
  duties.kept,
  duties.due,
]
