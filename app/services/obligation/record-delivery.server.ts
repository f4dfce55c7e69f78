import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { recordDelivery as deliver } from '~/domain/agreement/handover'
import type { Standing } from '~/domain/agreement/standing'
import { changeObligation, type ObligationInput } from './change.server'

interface DeliveryInput extends ObligationInput {
  /** A calendar day. */
  readonly on: Date
  readonly quantity: number
}

/** Writes down what was handed over. Refuses what `changeObligation` and `recordDelivery` of the domain refuse. */
export const recordDelivery = (context: AppContext, actor: SignedIn, input: DeliveryInput) =>
  changeObligation(context, {
    actor,
    input,
    about: 'delivery-recorded',
    add: async ({ obligation, agreement, standings, today }, tx) => {
      const { on, quantity, as } = input
      const goods = { id: context.newId(), on, quantity, at: context.now() }
      const delivered = deliver(obligation, goods, { as, today, begins: firstDay(standings) })
      if (delivered.ok)
        await tx.obligations.addDelivery(delivered.value, {
          agreementId: agreement.id,
          actorId: actor.userId,
        })
      return delivered
    },
  })

/** The first day on which anything is owed. */
const firstDay = (standings: readonly Standing[]): Date =>
  standings.map(({ obligation }) => obligation.from).reduce((first, from) => (from < first ? from : first))
