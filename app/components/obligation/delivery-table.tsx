import type { Standing } from '../../domain/agreement/standing'
import type { Unit } from '../../domain/business/units'
import { obligationPages } from '../../i18n/obligation-pages'
import { paths } from '../../schemas/paths'
import { useTexts } from '../locale'
import { DataTable } from '../ui/data-table'
import { DateTime } from '../ui/date-time'
import { Money } from '../ui/money'
import { Quantity } from '../ui/quantity'
import { StandingTag } from './standing-tag'

export interface DeliveryShown {
  readonly id: string
  readonly obligationId: string
  readonly on: Date
  readonly quantity: number
  readonly accepted: number | null
  readonly amount: bigint
  readonly paid: bigint
  readonly payment: Standing | null
  readonly by: string
}

interface DeliveryTableProps {
  deliveries: readonly DeliveryShown[]
  partnershipId: string
  unit: Unit | null
}

/** Deliveries with what was taken, what it is worth and what was paid: lateness shows by itself. */
export const DeliveryTable = ({ deliveries, partnershipId, unit }: DeliveryTableProps) => {
  const texts = useTexts(obligationPages)
  const quantity = (value: number) => <Quantity value={value} unit={unit ?? undefined} />
  return (
    <DataTable
      caption={texts.deliveries}
      captionHidden
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'on',
          header: texts.deliveredOn,
          cell: ({ on, obligationId }) => (
            <a href={paths.obligation(partnershipId, obligationId)}>
              <DateTime at={on} dateOnly />
            </a>
          ),
        },
        { key: 'sent', header: texts.sent, align: 'end', cell: ({ quantity: sent }) => quantity(sent) },
        {
          key: 'accepted',
          header: texts.accepted,
          align: 'end',
          cell: ({ accepted }) => (accepted === null ? texts.notSeen : quantity(accepted)),
        },
        { key: 'amount', header: texts.amount, align: 'end', cell: ({ amount }) => <Money rupiah={amount} /> },
        { key: 'paid', header: texts.paid, align: 'end', cell: ({ paid }) => <Money rupiah={paid} /> },
        {
          key: 'payment',
          header: texts.payments,
          cell: ({ payment }) =>
            payment ? (
              <a href={paths.obligation(partnershipId, payment.obligation.id)}>
                <StandingTag state={payment.state} />
              </a>
            ) : (
              texts.nothingToPay
            ),
        },
        { key: 'by', header: texts.by, cell: ({ by }) => by },
      ]}
    />
  )
}
