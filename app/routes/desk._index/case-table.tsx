import { useLocale, useTexts } from '~/components/locale'
import { type DeskLine, OrderOf } from '~/components/partnership/case-card'
import { WatchMarks } from '~/components/partnership/watch-marks'
import { Badge } from '~/components/ui/badge'
import { DataTable } from '~/components/ui/data-table'
import { EmptyState } from '~/components/ui/empty-state'
import { StateTag } from '~/components/ui/state-tag'
import { desk } from '~/i18n/desk'
import { formatAge } from '~/i18n/format'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { paths } from '~/schemas/paths'

interface CaseTableProps {
  caption: string
  cases: readonly DeskLine[]
  now: Date
  /** Said when there is none. */
  empty: string
}

/** The same cases as lines: cards on a phone. */
export const CaseTable = ({ caption, cases, now, empty }: CaseTableProps) => {
  const { columns, answered } = useTexts(desk)
  const { states, patterns } = useTexts(law)
  const { list } = useTexts(partnership)
  const locale = useLocale()
  if (cases.length === 0) return <EmptyState title={empty} />
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={cases}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'case',
          header: columns.case,
          cell: ({ id, reference }) => (
            <a href={paths.partnership(id)} className="nowrap">
              {reference}
            </a>
          ),
        },
        {
          key: 'parties',
          header: columns.parties,
          cell: ({ names, pattern, labels, order }) => (
            <>
              {list.pair(names.a, names.b)} <span className="muted">({patterns[pattern]})</span>
              {order && <OrderOf order={order} />}
              {labels.length > 0 && (
                <span className="cluster">
                  {labels.map((label) => (
                    <Badge key={label}>{label}</Badge>
                  ))}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'answer',
          header: columns.answer,
          cell: ({ watch }) => <WatchMarks watch={watch} now={now} none={answered} />,
        },
        { key: 'state', header: columns.state, cell: ({ state }) => states[state] },
        {
          key: 'rests',
          header: columns.rests,
          align: 'end',
          cell: ({ updatedAt }) => formatAge(updatedAt, now, locale),
        },
        {
          key: 'mark',
          header: columns.mark,
          cell: ({ overdue, trouble }) => <Marks overdue={overdue} trouble={trouble} />,
        },
      ]}
    />
  )
}

/** What goes wrong in a case: rest, late duties, disputes. */
const Marks = ({ overdue, trouble }: Pick<DeskLine, 'overdue' | 'trouble'>) => {
  const texts = useTexts(desk)
  const { overdue: rests } = useTexts(partnership)
  const marks = [
    ...(overdue ? [rests] : []),
    ...(trouble.late > 0 ? [texts.late(trouble.late)] : []),
    ...(trouble.disputed > 0 ? [texts.disputed(trouble.disputed)] : []),
  ]
  if (marks.length === 0) return texts.onTime
  return (
    <span className="cluster">
      {marks.map((mark) => (
        <StateTag key={mark} mood="wrong">
          {mark}
        </StateTag>
      ))}
    </span>
  )
}
