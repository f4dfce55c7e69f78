import type { AppContext } from '~/context'
import type { NamedMark } from '~/db/obligation.server'
import type { SignedIn } from '~/domain/access/actor'
import { mayStillWrite } from '~/domain/agreement/after-end'
import type { ObligationChange } from '~/domain/agreement/follow-up'
import { hasFixedPrice, isAbout, mayAccept, mayDeliver, openAmount } from '~/domain/agreement/handover'
import { marksOpenTo } from '~/domain/agreement/marks'
import { termsOn } from '~/domain/agreement/owed'
import { evidenceGiven, openDisputes, type Standing } from '~/domain/agreement/standing'
import { SIDES } from '~/domain/agreement/terms'
import type { CaseAddress } from '../partnership/case.server'
import { type DeliveryLine, deliveryLine, findAs, headOf, paymentsFor, type Seen } from './seen.server'

/** One obligation with its facts and what this reader may add now. Null when it is not there or not theirs. */
export async function readObligation(
  context: AppContext,
  actor: SignedIn,
  { obligationId, ...address }: CaseAddress & { readonly obligationId: string },
) {
  const seen = await findAs(context, actor, address)
  const standing = seen?.followed.standings.find(({ obligation }) => obligation.id === obligationId)
  if (!seen || !standing) return null
  const { followed } = seen
  const { facts } = followed
  const { subject } = standing.obligation
  const paidFor = subject.kind === 'payment' ? subject.deliveryId : null
  const about = standing.obligation
  const deliveries = facts.deliveries
    .filter((delivery) => isAbout(about, delivery) || delivery.id === paidFor)
    .map((delivery) => deliveryLine(delivery, followed))
  const marks = facts.marks.filter((mark) => mark.obligationId === obligationId)
  const payments = paidFor === null ? [] : paymentsFor(paidFor, facts)
  const payer = followed.found.businesses[about.owner].id
  const saidByPayer = paidFor === null ? new Set<string>() : await context.db.obligations.paymentsBy(paidFor, payer)
  const toPay = subject.kind === 'payment' ? openAmount(subject.amount, payments) : 0n
  return {
    ...headOf(seen),
    standing,
    marks,
    evidence: evidenceGiven(standing.obligation, marks),
    deliveries,
    /**
     * Money counts once it is written down: a receiver who does not answer makes nobody late, and may dispute it. Until
     * then the page says that it is so in the words of whoever paid.
     */
    payments: payments.map((payment) => ({ ...payment, byPayer: saidByPayer.has(payment.id) })),
    may: {
      ...mayMark(seen, standing, marks),
      ...mayDeliverHere(seen, standing, deliveries),
      /** Rupiah that may still be paid; null where nothing is. */
      pay: !followed.suspended && toPay > 0n ? toPay : null,
    },
  }
}

export type ObligationView = NonNullable<Awaited<ReturnType<typeof readObligation>>>

/** What this reader may say, so that nobody is offered a form in vain. */
const mayMark = ({ followed, viewer }: Seen, { obligation }: Standing, marks: readonly NamedMark[]) => {
  const side = SIDES.find((one) => one === viewer)
  if (!side || followed.suspended) return { marks: [], disputes: [] }
  const open = marksOpenTo(side, { obligation, facts: followed.facts, on: followed.today })
  return {
    marks: open.filter((kind) => mayStillWrite(kind, obligation, followed)),
    /** Own disputes that are open, to be settled one by one. */
    disputes: openDisputes(marks).filter((dispute) => dispute.side === side),
  }
}

const mayDeliverHere = (
  { followed, viewer }: Seen,
  { obligation, state }: Standing,
  deliveries: readonly DeliveryLine[],
) => {
  const { suspended, found, agreement } = followed
  const { kind } = obligation.subject
  if (suspended || (kind !== 'delivery' && kind !== 'check')) return { deliver: false, takeBack: [], accept: null }
  const waiting = deliveries.filter(({ accepted }) => accepted === null)
  const [unseen] = mayAccept(obligation, viewer) ? waiting : []
  const delivers = kind === 'delivery' && mayDeliver(obligation, viewer)
  const writes = (about: ObligationChange) => delivers && mayStillWrite(about, obligation, followed)
  return {
    deliver: state !== 'waived' && writes('delivery-recorded'),
    /** What was written down and not looked at yet: a slip may be taken back. */
    takeBack: writes('delivery-taken-back') ? waiting : [],
    /** The delivery that waits longest for the receiver's eyes, and whether its price is open. */
    accept: unseen
      ? { ...unseen, priceOpen: !hasFixedPrice(termsOn(unseen.on, agreement.binding, found.businesses.b)) }
      : null,
  }
}
