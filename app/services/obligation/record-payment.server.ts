import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { recordPayment as pay } from '~/domain/agreement/handover'
import { boundOn, termsOn } from '~/domain/agreement/owed'
import { changeObligation, type ObligationInput } from './change.server'

interface PaymentInput extends ObligationInput {
  /** A calendar day. */
  readonly on: Date
  /** Rupiah. */
  readonly amount: bigint
}

/** Writes down money that was paid. Refuses what `changeObligation` and `recordPayment` of the domain refuse. */
export const recordPayment = (context: AppContext, actor: SignedIn, input: PaymentInput) =>
  changeObligation(context, {
    actor,
    input,
    about: 'payment-recorded',
    add: async ({ obligation, agreement: { binding }, found, facts: { payments }, today }, tx) => {
      const { on, amount } = input
      const { b } = found.businesses
      const agreed = { terms: termsOn(obligation.from, binding, b), boundOn: boundOn(binding, b) }
      const paid = pay(obligation, { on, amount }, { payments, today, ...agreed })
      const by = { actorId: actor.userId, at: context.now() }
      if (paid.ok) await tx.obligations.addPayment({ id: context.newId(), ...paid.value }, by)
      return paid
    },
  })
