import { useLocale, useTexts } from '~/components/locale'
import { StandingTag } from '~/components/obligation/standing-tag'
import { DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { EmptyState } from '~/components/ui/empty-state'
import { SideMark } from '~/components/ui/side-mark'
import { StateTag } from '~/components/ui/state-tag'
import type { Standing } from '~/domain/agreement/standing'
import { obligationText } from '~/i18n/obligation'
import { obligationPages } from '~/i18n/obligation-pages'
import { paths } from '~/schemas/paths'

interface LateLine extends Standing {
  readonly partnershipId: string
  readonly reference: string
  /** Name of the business that owes it. */
  readonly owner: string
}

interface LateTableProps {
  late: readonly LateLine[]
}

/** What is late in every running case, the worst first, then what is disputed. */
export const LateTable = ({ late }: LateTableProps) => {
  const { desk: texts } = useTexts(obligationPages)
  const locale = useLocale()
  if (late.length === 0) return <EmptyState title={texts.none}>{texts.noneHint}</EmptyState>
  return (
    <DataTable
      caption={texts.late}
      captionHidden
      rows={late}
      rowKey={({ partnershipId, obligation }) => `${partnershipId} ${obligation.id}`}
      columns={[
        {
          key: 'what',
          header: texts.what,
          cell: ({ partnershipId, obligation }) => (
            <a href={paths.obligation(partnershipId, obligation.id)}>{obligationText(obligation, locale)}</a>
          ),
        },
        {
          key: 'late',
          header: texts.late,
          cell: ({ state, daysLate }) =>
            state === 'late' ? <StateTag mood="wrong">{texts.days(daysLate)}</StateTag> : <StandingTag state={state} />,
        },
        { key: 'due', header: texts.due, cell: ({ obligation }) => <DateTime at={obligation.due} dateOnly /> },
        {
          key: 'owner',
          header: texts.owner,
          cell: ({ obligation, owner }) => (
            <span className="cluster">
              <SideMark side={obligation.owner} /> {owner}
            </span>
          ),
        },
        {
          key: 'case',
          header: texts.case,
          cell: ({ partnershipId, reference }) => (
            <a href={paths.obligations(partnershipId)} className="nowrap">
              {reference}
            </a>
          ),
        },
      ]}
    />
  )
}
