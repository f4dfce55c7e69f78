import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { isAbout, takeBackDelivery as takeBack } from '~/domain/agreement/handover'
import { refuse } from '~/domain/result'
import { changeObligation, type ObligationInput } from './change.server'

/**
 * Takes back a delivery that was written down by mistake, while nobody has looked at it.
 * Refuses what `changeObligation` and `takeBackDelivery` of the domain refuse.
 */
export const takeBackDelivery = (
  context: AppContext,
  actor: SignedIn,
  { deliveryId, ...input }: ObligationInput & { readonly deliveryId: string },
) =>
  changeObligation(context, {
    actor,
    input,
    about: 'delivery-taken-back',
    add: async ({ obligation, facts }, tx) => {
      const delivery = facts.deliveries.find((one) => one.id === deliveryId && isAbout(obligation, one))
      if (!delivery) return refuse('not-found')
      const taken = takeBack(obligation, delivery, input.as)
      if (taken.ok) await tx.obligations.removeDelivery(deliveryId)
      return taken
    },
  })
