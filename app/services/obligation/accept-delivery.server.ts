import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { acceptDelivery as accept, isAbout } from '~/domain/agreement/handover'
import { termsOn } from '~/domain/agreement/owed'
import { refuse } from '~/domain/result'
import { changeObligation, type ObligationInput } from './change.server'

interface AcceptanceInput extends ObligationInput {
  readonly deliveryId: string
  readonly accepted: number
  /** Rupiah, where the terms leave the price open; null to take the price of the terms. */
  readonly amount: bigint | null
}

/** The receiver says what it took as good. Refuses what `changeObligation` and `acceptDelivery` of the domain refuse. */
export const acceptDelivery = (context: AppContext, actor: SignedIn, input: AcceptanceInput) =>
  changeObligation(context, {
    actor,
    input,
    about: 'delivery-accepted',
    add: async ({ obligation, agreement, found, facts }, tx) => {
      const { deliveryId, accepted, amount, as } = input
      const delivery = facts.deliveries.find((one) => one.id === deliveryId && isAbout(obligation, one))
      if (!delivery) return refuse('not-found')
      const terms = termsOn(delivery.on, agreement.binding, found.businesses.b)
      const taken = accept(delivery, { accepted, amount }, { obligation, terms, as, at: context.now() })
      if (taken.ok) await tx.obligations.keepAcceptance(taken.value, actor.userId)
      return taken
    },
  })
