import { useLocale, useTexts } from '~/components/locale'
import { type Column, DataTable } from '~/components/ui/data-table'
import { SummaryList } from '~/components/ui/summary-list'
import { PATTERNS, type Pattern } from '~/domain/partnership/patterns'
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

const useCount = () => {
  const locale = useLocale()
  return (count: number | undefined) => <span className="number">{formatNumber(count ?? 0, locale)}</span>
}

export const ByProvince = ({ provinces }: Pick<Report, 'provinces'>) => {
  const texts = useTexts(reports)
  const { sizes } = useTexts(business)
  const count = useCount()
  const columns: readonly Column<ProvinceRow>[] = [
    { key: 'province', header: texts.province, cell: ({ province }) => provinceName(province) },
    ...SIZES.map((size) => ({
      key: size,
      header: sizes[size],
      cell: (row: ProvinceRow) => count(row.sizes[size]),
      align: 'end' as const,
    })),
    { key: 'total', header: texts.total, cell: ({ total }) => <strong>{count(total)}</strong>, align: 'end' },
  ]
  return (
    <section className="stack">
      <h2>{texts.byProvince}</h2>
      <DataTable
        caption={texts.byProvince}
        captionHidden
        columns={columns}
        rows={provinces}
        rowKey={({ province }) => province}
      />
    </section>
  )
}

export const Opportunities = ({ counts }: { counts: Report['opportunities'] }) => {
  const texts = useTexts(reports)
  const { patterns } = useTexts(law)
  const count = useCount()
  const present = PATTERNS.filter((pattern) => counts.some((one) => one.pattern === pattern))
  const columns: readonly Column<Pattern>[] = [
    { key: 'pattern', header: texts.pattern, cell: (pattern) => patterns[pattern] },
    ...STATES.map((state) => ({
      key: state,
      header: texts.opportunityStates[state],
      cell: (pattern: Pattern) => count(counts.find((one) => one.pattern === pattern && one.state === state)?.count),
      align: 'end' as const,
    })),
  ]
  return (
    <section className="stack">
      <h2>{texts.opportunities}</h2>
      {present.length === 0 ? (
        <p className="muted">{texts.none}</p>
      ) : (
        <DataTable
          caption={texts.opportunities}
          captionHidden
          columns={columns}
          rows={present}
          rowKey={(pattern) => pattern}
        />
      )}
    </section>
  )
}

export const Partnerships = ({ counts }: { counts: Report['partnerships'] }) => {
  const texts = useTexts(reports)
  const { states } = useTexts(law)
  const count = useCount()
  return (
    <section className="stack">
      <h2>{texts.partnerships}</h2>
      <p className="muted">{texts.partnershipsHint}</p>
      <SummaryList
        items={PARTNERSHIP_STATES.map((state) => ({
          label: states[state],
          value: count(counts.find((one) => one.state === state)?.count),
        }))}
      />
    </section>
  )
}
