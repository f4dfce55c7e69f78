import { dayNumber } from '../calendar'
import { MOST_MONEY } from '../money'
import { ok, type Result, refuse } from '../result'
import type { Delivery, Obligation } from './obligations'
import { amountFor, type Payment } from './standing'
import { otherSide, type SideKey, type Terms } from './terms'

/** What happens between a delivery and its payment, and who may write it down. The broker writes for those who ask. */
export type Recorder = SideKey | 'broker'

export const HANDOVER_REFUSALS = [
  'wrong-state',
  'not-your-move',
  'date-in-future',
  'before-the-term',
  'before-delivery',
  'already-accepted',
  'more-than-delivered',
  'amount-missing',
  'money-too-large',
  'more-than-owed',
] as const
export type HandoverRefusal = (typeof HANDOVER_REFUSALS)[number]

/** Who writes it down, today, and the first day of the term: calendar days. */
interface By {
  readonly as: Recorder
  readonly today: Date
  readonly begins: Date
}

/**
 * Goods or work handed over, not yet looked at. Refuses `wrong-state`, `not-your-move`, `date-in-future`, and
 * `before-the-term` for what was delivered before anything was owed.
 */
export const recordDelivery = (
  obligation: Obligation,
  delivered: Pick<Delivery, 'id' | 'on' | 'quantity' | 'at'>,
  { as, today, begins }: By,
): Result<Delivery, HandoverRefusal> => {
  if (obligation.subject.kind !== 'delivery') return refuse('wrong-state')
  if (!mayDeliver(obligation, as)) return refuse('not-your-move')
  if (isAfter(delivered.on, today)) return refuse('date-in-future')
  if (isAfter(begins, delivered.on)) return refuse('before-the-term')
  return ok({ ...delivered, obligationId: obligation.id, accepted: null, amount: 0n, acceptedAt: null })
}

/** Whoever may write a delivery down may take back a slip, until the receiver looked. Refuses `not-your-move` and `already-accepted`. */
export const takeBackDelivery = (
  obligation: Obligation,
  delivery: Delivery,
  as: Recorder,
): Result<Delivery, HandoverRefusal> => {
  if (!mayDeliver(obligation, as)) return refuse('not-your-move')
  return delivery.accepted === null ? ok(delivery) : refuse('already-accepted')
}

/** Whether a delivery is what an obligation is about: fills it, or waits to be looked at. */
export const isAbout = ({ id, subject }: Obligation, delivery: Pick<Delivery, 'id' | 'obligationId'>): boolean =>
  delivery.obligationId === id || (subject.kind === 'check' && subject.deliveryId === delivery.id)

export const mayDeliver = ({ owner }: Obligation, as: Recorder): boolean => as === owner || as === 'broker'

/** Only the receiver says what it took as good: it owes the look, the other the goods. */
export const mayAccept = ({ owner, subject }: Obligation, as: Recorder): boolean =>
  as === (subject.kind === 'check' ? owner : otherSide(owner))

/** A fixed price leaves nothing to say about the amount. */
export const hasFixedPrice = ({ price }: Pick<Terms, 'price'>): boolean =>
  price?.basis === 'fixed' && price.amount !== null

/** Rupiah by the price of the terms; null where they leave it open. */
const amountByPrice = (accepted: number, { price }: Pick<Terms, 'price'>): bigint | null =>
  price === null || price.amount === null ? null : amountFor(accepted, price.amount)

interface Acceptance {
  readonly accepted: number
  /** Rupiah both agreed on; null to take the price of the terms. */
  readonly amount: bigint | null
}

/**
 * What the receiver took as good and owes for it. A fixed price settles the amount; another leaves it to the sides.
 * Refuses `not-your-move`, `already-accepted`, `more-than-delivered` (quantity), `amount-missing`, and `money-too-large` where a quantity
 * and a price, each believable, come to a sum that is not.
 */
export const acceptDelivery = (
  delivery: Delivery,
  { accepted, amount }: Acceptance,
  {
    obligation,
    terms,
    as,
    at,
  }: {
    readonly obligation: Obligation
    readonly terms: Pick<Terms, 'price'>
    readonly as: Recorder
    readonly at: Date
  },
): Result<Delivery, HandoverRefusal> => {
  if (!mayAccept(obligation, as)) return refuse('not-your-move')
  if (delivery.accepted !== null) return refuse('already-accepted')
  if (accepted > delivery.quantity) return refuse('more-than-delivered', { quantity: delivery.quantity })
  const byPrice = amountByPrice(accepted, terms)
  const owed = hasFixedPrice(terms) ? byPrice : (amount ?? byPrice)
  if (owed === null && accepted > 0) return refuse('amount-missing')
  const sum = owed ?? 0n
  return sum > MOST_MONEY ? refuse('money-too-large') : ok({ ...delivery, accepted, amount: sum, acceptedAt: at })
}

/** Rupiah that are still to be paid. */
export const openAmount = (owed: bigint, payments: readonly Pick<Payment, 'amount'>[]): bigint =>
  payments.reduce((open, { amount }) => open - amount, owed)

interface Paying {
  readonly payments: readonly Payment[]
  readonly today: Date
  /** The terms that bound on the day of the delivery. */
  readonly terms: Pick<Terms, 'payment'>
  /** The calendar day from which the two are bound. */
  readonly boundOn: Date
}

/** A down payment is the only money that goes before the goods. */
const isPaidAhead = ({ payment }: Pick<Terms, 'payment'>): boolean => payment?.mechanism === 'down-payment'

/**
 * Money for a delivery: whoever paid, received or stands between may write it down; the other side may dispute it.
 * Refuses `wrong-state` for what is no payment, `date-in-future`, `before-delivery` where nothing is paid ahead,
 * `before-the-term` for money from before the two were bound, and
 * `more-than-owed` (with what is still open).
 */
export const recordPayment = (
  { subject, from }: Obligation,
  { on, amount }: Pick<Payment, 'on' | 'amount'>,
  { payments, today, terms, boundOn }: Paying,
): Result<Payment, HandoverRefusal> => {
  if (subject.kind !== 'payment') return refuse('wrong-state')
  if (isAfter(on, today)) return refuse('date-in-future')
  if (isAfter(from, on) && !isPaidAhead(terms)) return refuse('before-delivery')
  if (isAfter(boundOn, on)) return refuse('before-the-term')
  const { deliveryId } = subject
  const earlier = payments.filter((payment) => payment.deliveryId === deliveryId)
  const open = openAmount(subject.amount, earlier)
  if (amount > open) return refuse('more-than-owed', { open: open.toString() })
  return ok({ deliveryId, on, amount })
}

const isAfter = (one: Date, other: Date): boolean => dayNumber(one) > dayNumber(other)
