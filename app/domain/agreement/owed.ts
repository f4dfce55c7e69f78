import { dayNumber } from '../calendar'
import type { PartyRole, Pattern } from '../partnership/patterns'
import { dayOf } from '../region/region'
import type { Agreement, Binding } from './agreement'
import { afterAmendment, checkOf, type Delivery, type Obligation, obligationsOf, paymentFor } from './obligations'
import { AGREEMENT_CATEGORY } from './states'
import type { SideKey, Terms } from './terms'

/** In which pattern two sides are linked, as what, and by whose clock their days are counted. */
export interface LinkShape {
  readonly pattern: Pattern
  readonly roles: Readonly<Record<SideKey, PartyRole>>
  /** Regency of side B: a text signed at breakfast in Papua binds from that day on, whatever day it is in Greenwich. */
  readonly regency: string
}

/** An agreement that binds, or once bound. */
export type BoundAgreement = Agreement & { readonly binding: Binding }

export const isBound = (agreement: Agreement): agreement is BoundAgreement => agreement.binding !== null

const dayAt = (at: Date, { regency }: Pick<LinkShape, 'regency'>): Date => new Date(dayOf(at, regency))

/** The calendar day on which an agreement ended; null while it binds. */
export const endedOn = (
  { state, updatedAt }: Pick<BoundAgreement, 'state' | 'updatedAt'>,
  link: Pick<LinkShape, 'regency'>,
): Date | null => (AGREEMENT_CATEGORY[state] === 'closed' ? dayAt(updatedAt, link) : null)

/** Terms that bound when a calendar day began; the first ones for what happened on or before the first day. */
export const termsOn = (day: Date, { text, since, before }: Binding, link: Pick<LinkShape, 'regency'>): Terms =>
  before === null || dayNumber(dayAt(since, link)) < dayNumber(day) ? text.terms : termsOn(day, before, link)

/** The calendar day on which the first text came to bind. */
export const boundOn = ({ since, before }: Binding, link: Pick<LinkShape, 'regency'>): Date =>
  before === null ? dayAt(since, link) : boundOn(before, link)

/**
 * All that two sides owe each other under an agreement and its amendments, payments for deliveries included.
 * Once it is over only what was due by then; what was delivered is still looked at and paid for.
 */
export const owedUnder = (
  { binding, ...life }: Pick<BoundAgreement, 'binding' | 'state' | 'updatedAt'>,
  link: LinkShape,
  deliveries: readonly Delivery[],
): readonly Obligation[] => {
  const planned = plannedUnder(binding, link, deliveries)
  const lastDay = endedOn(life, link)
  const waits = (id: string): boolean =>
    deliveries.some((delivery) => delivery.obligationId === id && delivery.accepted === null)
  return [
    ...planned.filter(({ id, due }) => lastDay === null || dayNumber(due) <= dayNumber(lastDay) || waits(id)),
    ...deliveries.flatMap((delivery) => followingFrom(delivery, { binding, planned, link })),
  ]
}

const plannedUnder = (binding: Binding, link: LinkShape, deliveries: readonly Delivery[]): readonly Obligation[] => {
  const { text, before } = binding
  const owed = obligationsOf({ ...link, terms: text.terms, since: boundOn(binding, link) })
  if (before === null) return owed
  const counting = countingSince(binding)
  const fresh = counting === 1 ? owed : owed.map((obligation) => inText(obligation, counting))
  const earlier = plannedUnder(before, link, deliveries)
  const since = dayAt(binding.since, link)
  return named(afterAmendment(earlier, fresh, { since, deliveries }), numberOf(binding))
}

/** The first text is 1, every amendment one more. */
const numberOf = ({ before }: Binding): number => (before === null ? 1 : numberOf(before) + 1)

/** The text from which on periods are counted as in this one: a text with another first day counts its periods anew. */
const countingSince = (binding: Binding): number => {
  const { text, before } = binding
  return before !== null && startOf(before.text.terms) === startOf(text.terms)
    ? countingSince(before)
    : numberOf(binding)
}

const startOf = ({ duration }: Terms): number | null => duration && dayNumber(duration.start)

/** Named apart from what another text calls the same: facts hang on the name. */
const inText = (obligation: Obligation, text: number): Obligation => ({
  ...obligation,
  id: `${obligation.id}.text-${text}`,
})

/** Where a name is in use already, such as by a period that an amendment made longer, the text's number is added. */
const named = (owed: readonly Obligation[], text: number): readonly Obligation[] => {
  const taken = new Set<string>()
  return owed.map((obligation) => {
    const apart = taken.has(obligation.id) ? inText(obligation, text) : obligation
    taken.add(apart.id)
    return apart
  })
}

interface Planned {
  readonly binding: Binding
  readonly planned: readonly Obligation[]
  readonly link: LinkShape
}

/** A look at what came, then its payment. */
const followingFrom = (delivery: Delivery, { binding, planned, link }: Planned): readonly Obligation[] => {
  const filled = planned.find(({ id }) => id === delivery.obligationId)
  if (!filled) return []
  const { at, acceptedAt } = delivery
  const check = checkOf(delivery, filled.owner, {
    writtenOn: dayAt(at, link),
    doneOn: acceptedAt && dayAt(acceptedAt, link),
  })
  const payment = paymentFor(delivery, filled.owner, termsOn(delivery.on, binding, link))
  return payment ? [check, payment] : [check]
}
