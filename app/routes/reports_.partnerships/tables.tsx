import { useLocale, useTexts } from '~/components/locale'
import { BarChart } from '~/components/report/bar-chart'
import { FIGURES, FigureCell } from '~/components/report/figure-cells'
import { type Column, DataTable } from '~/components/ui/data-table'
import type { Development } from '~/domain/report/development'
import { formatMoneyShort, formatNumber } from '~/i18n/format'
import { type Breakdown, breakdownsOf, type NamedRow, partnershipReport } from '~/i18n/partnership-report'

interface DevelopmentProps {
  development: Development
}

/** Number by pattern and value by province; the tables say the same in full. */
export const Charts = ({ development }: DevelopmentProps) => {
  const { charts } = useTexts(partnershipReport)
  const locale = useLocale()
  const rowsOf = (code: Breakdown['code']) => breakdownsOf(development, locale).find((one) => one.code === code)?.rows
  return (
    <div className="charts stack">
      <BarChart
        title={charts.byPattern}
        note={charts.sameInTable}
        bars={(rowsOf('byPattern') ?? []).map(({ key, name, figures: { partnerships } }) => ({
          key,
          label: name,
          value: BigInt(partnerships),
          shown: formatNumber(partnerships, locale),
        }))}
      />
      <BarChart
        title={charts.byProvince}
        note={charts.sameInTable}
        bars={(rowsOf('byProvince') ?? []).map(({ key, name, figures: { value } }) => ({
          key,
          label: name,
          value,
          shown: formatMoneyShort(value, locale),
        }))}
      />
    </div>
  )
}

/** One table a breakdown. */
export const Tables = ({ development }: DevelopmentProps) => {
  const locale = useLocale()
  return breakdownsOf(development, locale).map((breakdown) => <Table key={breakdown.code} {...breakdown} />)
}

const Table = ({ title, heading, rows }: Breakdown) => {
  const { columns: headers } = useTexts(partnershipReport)
  const columns: readonly Column<NamedRow>[] = [
    { key: 'name', header: heading, cell: ({ name }) => name },
    ...FIGURES.map((figure) => ({
      key: figure,
      header: headers[figure],
      cell: ({ figures }: NamedRow) => <FigureCell figures={figures} figure={figure} />,
      align: 'end' as const,
    })),
  ]
  return (
    <section className="stack">
      <h2>{title}</h2>
      <DataTable caption={title} captionHidden columns={columns} rows={rows} rowKey={({ key }) => key} />
    </section>
  )
}
