import { useLocale, useTexts } from '~/components/locale'
import { Badge } from '~/components/ui/badge'
import { type Column, DataTable } from '~/components/ui/data-table'
import { SourceNote } from '~/components/ui/source-note'
import { comparesFigures, type Figure } from '~/domain/business/size'
import { addDays } from '~/domain/calendar'
import { formatDate } from '~/i18n/format'
import { law } from '~/i18n/law'
import { listed } from '~/i18n/names'
import { sizeChange } from '~/i18n/size-change'
import type { showSize } from '~/services/size/show.server'

type Class = NonNullable<Awaited<ReturnType<typeof showSize>>>['classes'][number]

interface ClassTableProps {
  classes: readonly Class[]
}

/** One business under every definition, the one in use first. */
export const ClassTable = ({ classes }: ClassTableProps) => {
  const { page: texts } = useTexts(sizeChange)
  const { sizes, definitions } = useTexts(law)
  const cells = useCells()
  /** A definition that leaves the sector out says nothing about it. */
  const unlessLeftOut = (cell: (one: Class) => string) => (one: Class) => (one.leftOut ? '–' : cell(one))
  const columns: readonly Column<Class>[] = [
    {
      key: 'definition',
      header: texts.definition,
      cell: ({ definition, inUse }) => (
        <>
          {definitions[definition]} {inUse && <Badge icon="check">{texts.inUse}</Badge>}
        </>
      ),
    },
    { key: 'size', header: texts.size, cell: ({ size, leftOut }) => (leftOut ? texts.leftOut : sizes[size]) },
    { key: 'criterion', header: texts.criterion, cell: unlessLeftOut(cells.criterion) },
    { key: 'missing', header: texts.missing, cell: unlessLeftOut(cells.missing) },
    { key: 'disagreement', header: texts.disagreement, cell: unlessLeftOut(cells.disagreement) },
    {
      key: 'source',
      header: texts.source,
      cell: (one) => (
        <>
          <SourceNote source={one.source} />
          {cells.force(one)}
        </>
      ),
    },
  ]
  return (
    <section className="stack">
      <h2>{texts.every}</h2>
      <DataTable
        caption={texts.every}
        captionHidden
        columns={columns}
        rows={classes}
        rowKey={({ definition }) => definition}
      />
    </section>
  )
}

const useCells = () => {
  const { page: texts } = useTexts(sizeChange)
  const { sizes, figures } = useTexts(law)
  const locale = useLocale()
  const named = (some: readonly Figure[]) =>
    listed(
      some.map((figure) => figures[figure]),
      locale,
    )
  return {
    criterion: ({ size, criterion }: Class) => {
      if (size === 'unknown') return '–'
      return criterion === null ? texts.allTogether : figures[criterion]
    },
    missing: ({ missing }: Class) => (missing.length === 0 ? texts.nothingMissing : named(missing)),
    disagreement: ({ definition, missing, disagreement }: Class) => {
      if (disagreement) return texts.disagree(sizes[disagreement.annualSales], sizes[disagreement.capital])
      return comparesFigures(definition) && missing.length === 0 ? texts.agree : texts.cannotDisagree
    },
    force: ({ force }: Class) => {
      if (!force) return texts.noLaw
      const from = formatDate(force.from, locale)
      return force.until ? texts.between(from, formatDate(addDays(force.until, -1), locale)) : texts.since(from)
    },
  }
}
