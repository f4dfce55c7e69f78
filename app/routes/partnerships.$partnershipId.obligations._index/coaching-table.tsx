import { useTexts } from '~/components/locale'
import { DataTable } from '~/components/ui/data-table'
import type { AspectProgress } from '~/domain/agreement/follow-up'
import { law } from '~/i18n/law'
import { obligation } from '~/i18n/obligation'
import { obligationPages } from '~/i18n/obligation-pages'

interface CoachingTableProps {
  coaching: readonly AspectProgress[]
}

/** Coaching promised against coaching given, one row an aspect that was promised. */
export const CoachingTable = ({ coaching }: CoachingTableProps) => {
  const texts = useTexts(obligationPages)
  const { coachingProgress } = useTexts(obligation)
  const { aspects } = useTexts(law)
  const rows = coaching.filter(({ planned }) => planned > 0)
  const sum = (of: 'planned' | 'delivered') => rows.reduce((total, row) => total + row[of], 0)
  return (
    <section className="stack">
      <h2>{texts.coaching}</h2>
      {rows.length === 0 ? (
        <p className="muted">{texts.coachingNone}</p>
      ) : (
        <>
          <p>
            <strong>{coachingProgress(sum('delivered'), sum('planned'))}</strong> {texts.coachingLead}
          </p>
          <DataTable
            caption={texts.coaching}
            captionHidden
            rows={rows}
            rowKey={({ aspect }) => aspect}
            columns={[
              { key: 'aspect', header: texts.aspect, cell: ({ aspect }) => aspects[aspect] },
              { key: 'planned', header: texts.planned, align: 'end', cell: ({ planned }) => planned },
              { key: 'given', header: texts.delivered, align: 'end', cell: ({ delivered }) => delivered },
              { key: 'late', header: texts.lateCount, align: 'end', cell: ({ late }) => late },
            ]}
          />
        </>
      )}
    </section>
  )
}
