import { useLocale, useTexts } from '~/components/locale'
import { type Column, DataTable } from '~/components/ui/data-table'
import { PATTERNS } from '~/domain/partnership/patterns'
import { PARTNERSHIP_STATES } from '~/domain/partnership/states'
import { business } from '~/i18n/business'
import { formatNumber } from '~/i18n/format'
import { law } from '~/i18n/law'
import { provinceName } from '~/i18n/names'
import { reports } from '~/i18n/reports'
import type { readReport } from '~/services/report/read.server'

type Report = NonNullable<Awaited<ReturnType<typeof readReport>>>
type ProvinceRow = Report['provinces'][number]

const SIZES = ['micro', 'small', 'medium', 'large', 'unknown'] as const
const STATES = ['open', 'matched', 'met', 'expired', 'withdrawn'] as const
/** Stands for every province in the last row. */
const ALL = 'all'

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

const useCount = () => {
  const locale = useLocale()
  return (count: number | undefined) => formatNumber(count ?? 0, locale)
}

export const BusinessTable = ({ provinces }: Pick<Report, 'provinces'>) => {
  const texts = useTexts(reports)
  const { sizes } = useTexts(business)
  const count = useCount()
  const columns: readonly Column<ProvinceRow>[] = [
    {
      key: 'province',
      header: texts.province,
      cell: ({ province }) => (province === ALL ? texts.all : provinceName(province)),
    },
    ...SIZES.map((size) => ({
      key: size,
      header: sizes[size],
      cell: (row: ProvinceRow) => count(row.sizes[size]),
      align: 'end' as const,
    })),
    { key: 'total', header: texts.total, cell: ({ total }) => <strong>{count(total)}</strong>, align: 'end' },
  ]
  const all: ProvinceRow = {
    province: ALL,
    sizes: Object.fromEntries(SIZES.map((size) => [size, sum(provinces.map((row) => row.sizes[size] ?? 0))])),
    total: sum(provinces.map(({ total }) => total)),
  }
  return (
    <DataTable
      caption={texts.businesses}
      columns={columns}
      rows={[all, ...provinces]}
      rowKey={({ province }) => province}
    />
  )
}

export const OpportunityTable = ({ counts }: { counts: Report['opportunities'] }) => {
  const texts = useTexts(reports)
  const { patterns } = useTexts(law)
  const count = useCount()
  const of = (pattern: string, state: string) =>
    counts.find((one) => one.pattern === pattern && one.state === state)?.count
  const present = PATTERNS.filter((pattern) => counts.some((one) => one.pattern === pattern))
  const columns: readonly Column<(typeof present)[number]>[] = [
    { key: 'pattern', header: texts.pattern, cell: (pattern) => patterns[pattern] },
    ...STATES.map((state) => ({
      key: state,
      header: texts.opportunityStates[state],
      cell: (pattern: (typeof present)[number]) => count(of(pattern, state)),
      align: 'end' as const,
    })),
  ]
  return (
    <>
      <DataTable caption={texts.opportunities} columns={columns} rows={present} rowKey={(pattern) => pattern} />
      {present.length === 0 && <p className="muted">{texts.none}</p>}
    </>
  )
}

export const PartnershipTable = ({ counts }: { counts: Report['partnerships'] }) => {
  const texts = useTexts(reports)
  const { states } = useTexts(law)
  const count = useCount()
  return (
    <>
      <DataTable
        caption={texts.partnerships}
        columns={[
          { key: 'state', header: texts.state, cell: (state) => states[state] },
          {
            key: 'total',
            header: texts.total,
            cell: (state) => count(counts.find((one) => one.state === state)?.count),
            align: 'end',
          },
        ]}
        rows={PARTNERSHIP_STATES}
        rowKey={(state) => state}
      />
      <p className="muted">{texts.partnershipsHint}</p>
    </>
  )
}
