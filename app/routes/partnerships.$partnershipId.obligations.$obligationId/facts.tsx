import { useTexts } from '~/components/locale'
import { DeliveryTable } from '~/components/obligation/delivery-table'
import { EvidenceAsked } from '~/components/obligation/evidence-asked'
import { OwnerLine } from '~/components/obligation/owner-line'
import { DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { Money } from '~/components/ui/money'
import { SideMark } from '~/components/ui/side-mark'
import { SourceNote } from '~/components/ui/source-note'
import { SummaryList } from '~/components/ui/summary-list'
import { Timeline } from '~/components/ui/timeline'
import { obligation as texts } from '~/i18n/obligation'
import { obligationPages } from '~/i18n/obligation-pages'
import { paths } from '~/schemas/paths'
import type { ObligationView } from '~/services/obligation/show.server'

export interface ViewProps {
  view: ObligationView
}

/** What is owed by whom until when, and all that happened. */
export const Facts = ({ view }: ViewProps) => {
  const { houseDates } = useTexts(texts)
  const { obligation } = view.standing
  const dated = obligation.subject.kind === 'duty' || obligation.subject.kind === 'coaching'
  return (
    <>
      <Owed view={view} />
      <SourceNote source={obligation.source} />
      {dated && <p className="muted">{houseDates}</p>}
      <Handovers view={view} />
      <Said view={view} />
    </>
  )
}

const Owed = ({ view: { standing, names, evidence } }: ViewProps) => {
  const labels = useTexts(obligationPages)
  const { obligation, keptOn } = standing
  return (
    <SummaryList
      items={[
        { label: labels.owner, value: <OwnerLine owner={obligation.owner} names={names} /> },
        { label: labels.begins, value: <DateTime at={obligation.from} dateOnly /> },
        { label: labels.due, value: <DateTime at={obligation.due} dateOnly /> },
        { label: labels.evidence, value: <EvidenceAsked of={obligation} given={evidence} /> },
        ...(keptOn ? [{ label: labels.keptOn, value: <DateTime at={keptOn} dateOnly /> }] : []),
      ]}
    />
  )
}

/** Deliveries of the month, or the delivery that is paid for with its payments. */
const Handovers = ({ view: { standing, deliveries, payments, partnershipId, unit } }: ViewProps) => {
  const labels = useTexts(obligationPages)
  const { kind } = standing.obligation.subject
  if (kind === 'duty' || kind === 'coaching') return null
  return (
    <section className="stack">
      <h2>{labels.deliveries}</h2>
      {deliveries.length === 0 ? (
        <p className="muted">{labels.deliveriesNone}</p>
      ) : (
        <DeliveryTable deliveries={deliveries} partnershipId={partnershipId} unit={unit} />
      )}
      {payments.length > 0 && (
        <DataTable
          caption={labels.payments}
          rows={payments}
          rowKey={({ id }) => id}
          columns={[
            { key: 'on', header: labels.paidOn, cell: ({ on }) => <DateTime at={on} dateOnly /> },
            { key: 'paid', header: labels.paid, align: 'end', cell: ({ amount }) => <Money rupiah={amount} /> },
            { key: 'by', header: labels.by, cell: ({ by, byPayer }) => (byPayer ? labels.byPayer(by) : by) },
          ]}
        />
      )}
    </section>
  )
}

const Said = ({ view: { marks, zone } }: ViewProps) => {
  const labels = useTexts(obligationPages)
  return (
    <section className="stack">
      <h2>{labels.said}</h2>
      {marks.length === 0 ? (
        <p className="muted">{labels.saidNone}</p>
      ) : (
        <Timeline
          events={marks.map(({ id, kind, side, by, at, words, file }) => ({
            key: id,
            title: (
              <span className="cluster">
                <SideMark side={side} /> {labels.marks[kind]}
              </span>
            ),
            at: (
              <>
                <DateTime at={at} zone={zone} />. {by}
              </>
            ),
            children: (
              <>
                {words && <p>{words}</p>}
                {file && <a href={paths.file(file.id)}>{labels.openFile(file.name)}</a>}
              </>
            ),
          }))}
        />
      )}
    </section>
  )
}
