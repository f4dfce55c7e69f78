import { dayNumber } from '../calendar'
import type { PartyRole, Pattern } from '../partnership/patterns'
import type { Agreement, Binding } from './agreement'
import { afterAmendment, type Delivery, type Obligation, obligationsOf, paymentFor } from './obligations'
import { AGREEMENT_CATEGORY } from './states'
import type { SideKey, Terms } from './terms'

/** In which pattern two sides are linked, and as what. */
export interface LinkShape {
  readonly pattern: Pattern
  readonly roles: Readonly<Record<SideKey, PartyRole>>
}

/** An agreement that binds, or once bound. */
export type BoundAgreement = Agreement & { readonly binding: Binding }

export const isBound = (agreement: Agreement): agreement is BoundAgreement => agreement.binding !== null

/** Terms that bound on a day; the first ones for what happened before anything bound. */
export const termsOn = (day: Date, { text, since, before }: Binding): Terms =>
  before === null || dayNumber(since) <= dayNumber(day) ? text.terms : termsOn(day, before)

/**
 * All that two sides owe each other under an agreement and its amendments, payments for deliveries included.
 * Once it is over only what was due by then; what was delivered is still looked at and paid for.
 */
export const owedUnder = (
  { binding, state, updatedAt }: Pick<BoundAgreement, 'binding' | 'state' | 'updatedAt'>,
  link: LinkShape,
  deliveries: readonly Delivery[],
): readonly Obligation[] => {
  const planned = plannedUnder(binding, link)
  const over = AGREEMENT_CATEGORY[state] === 'closed'
  const waits = (id: string): boolean =>
    deliveries.some((delivery) => delivery.obligationId === id && delivery.accepted === null)
  return [
    ...planned.filter(({ id, due }) => !over || dayNumber(due) <= dayNumber(updatedAt) || waits(id)),
    ...deliveries.flatMap((delivery) => paymentUnder(binding, planned, delivery)),
  ]
}

const plannedUnder = ({ text, since, before }: Binding, link: LinkShape): readonly Obligation[] => {
  const owed = obligationsOf({ ...link, terms: text.terms })
  if (before === null) return owed
  const earlier = plannedUnder(before, link)
  return named(afterAmendment(earlier, owed, since), textsUpTo(before) + 1)
}

const textsUpTo = ({ before }: Binding): number => (before === null ? 1 : textsUpTo(before) + 1)

/** A text with another first day counts its periods anew: where a name is in use already, the text's number is added. */
const named = (owed: readonly Obligation[], text: number): readonly Obligation[] => {
  const taken = new Set<string>()
  return owed.map((obligation) => {
    const id = taken.has(obligation.id) ? `${obligation.id}.text-${text}` : obligation.id
    taken.add(id)
    return { ...obligation, id }
  })
}

const paymentUnder = (binding: Binding, planned: readonly Obligation[], delivery: Delivery): readonly Obligation[] => {
  const filled = planned.find(({ id }) => id === delivery.obligationId)
  const payment = filled && paymentFor(delivery, filled.owner, termsOn(delivery.on, binding))
  return payment ? [payment] : []
}
