import { useLocale, useTexts } from '~/components/locale'
import { type Column, DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { formatNumber } from '~/i18n/format'
import { law } from '~/i18n/law'
import { partnershipReport } from '~/i18n/partnership-report'
import { paths } from '~/schemas/paths'
import type { DevelopmentShown } from '~/services/report/partnerships.server'

type Line = DevelopmentShown['listed'][number]

interface PartnershipListProps {
  listed: readonly Line[]
  /** How many were counted. */
  all: number
}

/** The partnerships behind the figures, each with the way to its file. */
export const PartnershipList = ({ listed, all }: PartnershipListProps) => {
  const texts = useTexts(partnershipReport)
  const { patterns } = useTexts(law)
  const locale = useLocale()
  const columns: readonly Column<Line>[] = [
    { key: 'parties', header: texts.parties, cell: ({ names }) => texts.partiesNamed(names.a, names.b) },
    { key: 'reference', header: texts.reference, cell: ({ reference }) => reference },
    { key: 'pattern', header: texts.pattern, cell: ({ pattern }) => patterns[pattern] },
    { key: 'began', header: texts.began, cell: ({ began }) => <DateTime at={began} dateOnly /> },
    {
      key: 'ended',
      header: texts.endedOn,
      cell: ({ ended }) => (ended ? <DateTime at={ended} dateOnly /> : texts.stillRunning),
    },
    {
      key: 'file',
      header: texts.file,
      cell: ({ id, reference }) => (
        <a href={paths.partnershipFile(id)}>
          {texts.file}
          <span className="visually-hidden"> {reference}</span>
        </a>
      ),
    },
  ]
  return (
    <section className="stack">
      <h2>{texts.list}</h2>
      {listed.length < all && (
        <p className="muted">{texts.listCut(formatNumber(listed.length, locale), formatNumber(all, locale))}</p>
      )}
      <DataTable caption={texts.list} captionHidden columns={columns} rows={listed} rowKey={({ id }) => id} />
    </section>
  )
}
