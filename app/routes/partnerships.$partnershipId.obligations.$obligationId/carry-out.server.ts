import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Result } from '~/domain/result'
import { readUpload } from '~/http/read-upload.server'
import type { ObligationForm } from '~/schemas/obligation'
import { acceptDelivery } from '~/services/obligation/accept-delivery.server'
import type { ObligationInput } from '~/services/obligation/change.server'
import { markObligation } from '~/services/obligation/mark.server'
import { recordDelivery } from '~/services/obligation/record-delivery.server'
import { recordPayment } from '~/services/obligation/record-payment.server'
import { takeBackDelivery } from '~/services/obligation/take-back-delivery.server'

interface Sent {
  readonly context: AppContext
  readonly actor: SignedIn
  readonly input: ObligationInput
}

type Carrying = {
  readonly [Act in ObligationForm['act']]: (
    form: Extract<ObligationForm, { act: Act }>,
    sent: Sent,
  ) => Promise<Result<object>>
}

/** Each form of the page leads to one service. */
const CARRYING: Carrying = {
  deliver: ({ deliveredOn: on, quantity }, { context, actor, input }) =>
    recordDelivery(context, actor, { ...input, on, quantity }),
  'take-back': ({ deliveryId }, { context, actor, input }) =>
    takeBackDelivery(context, actor, { ...input, deliveryId }),
  accept: ({ deliveryId, accepted, owed }, { context, actor, input }) =>
    acceptDelivery(context, actor, { ...input, deliveryId, accepted, amount: owed ?? null }),
  pay: ({ paidOn: on, paid: amount }, { context, actor, input }) =>
    recordPayment(context, actor, { ...input, on, amount }),
  note: ({ note: words }, { context, actor, input }) =>
    markObligation(context, actor, { ...input, saying: { kind: 'prove', evidence: 'note', words } }),
  number: ({ number: words }, { context, actor, input }) =>
    markObligation(context, actor, { ...input, saying: { kind: 'prove', evidence: 'number', words } }),
  file: async ({ file }, { context, actor, input }) => {
    const read = await readUpload(file)
    if (!read.ok) return read
    return markObligation(context, actor, { ...input, saying: { kind: 'prove', evidence: 'file', file: read.value } })
  },
  confirm: (_form, { context, actor, input }) =>
    markObligation(context, actor, { ...input, saying: { kind: 'confirm' } }),
  dispute: ({ reason }, { context, actor, input }) =>
    markObligation(context, actor, { ...input, saying: { kind: 'dispute', reason } }),
  settle: ({ disputeId }, { context, actor, input }) =>
    markObligation(context, actor, { ...input, saying: { kind: 'settle', disputeId } }),
  waive: (_form, { context, actor, input }) => markObligation(context, actor, { ...input, saying: { kind: 'waive' } }),
}

/** Carries out what a form of the page asks for. */
export const carryOut = (form: ObligationForm, sent: Sent): Promise<Result<object>> => {
  const carry = CARRYING[form.act] as (form: ObligationForm, sent: Sent) => Promise<Result<object>>
  return carry(form, sent)
}
