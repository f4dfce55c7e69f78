import { differences, sameValue, type TermField, valuesOf } from '../../agreement/differences'
import { type Merge, mergeTerms } from '../../agreement/merge'
import { NO_TERMS, type Terms } from '../../agreement/terms'

/** The terms an offer may be about. What it leaves open stays as it is agreed. */
export type OfferedTerms = Pick<Terms, 'gives' | 'quantity' | 'price' | 'payment'>

export interface Offer {
  readonly terms: OfferedTerms
  /** What happens after it is accepted, in plain words. */
  readonly nextStep: string | null
  /** The terms that stood when it was made: what others changed since is found by them. */
  readonly base: Terms
}

const OFFERED = ['gives.a', 'gives.b', 'quantity', 'price', 'payment'] as const satisfies readonly TermField[]

/** What the offer says something about, in the order in which it is read. */
export const offeredFields = ({ terms }: Pick<Offer, 'terms'>) => {
  const values = valuesOf({ ...NO_TERMS, ...terms })
  return OFFERED.filter((field) => values[field] !== null)
}

/** Other terms with what the offer says in them. */
export const withOffer = (terms: Terms, { terms: offered }: Pick<Offer, 'terms'>): Terms => ({
  ...terms,
  gives: { a: offered.gives.a ?? terms.gives.a, b: offered.gives.b ?? terms.gives.b },
  quantity: offered.quantity ?? terms.quantity,
  price: offered.price ?? terms.price,
  payment: offered.payment ?? terms.payment,
})

/** The offer and what others changed since it was made. Where both changed the same, it clashes. */
export const mergeOffer = (offer: Offer, theirs: Terms): Merge =>
  mergeTerms({ base: offer.base, mine: withOffer(offer.base, offer), theirs })

/** Whether these terms say already what the offer says. */
export const standsIn = (offer: Offer, terms: Terms): boolean =>
  differences(terms, withOffer(terms, offer)).length === 0

export const sameOffer = (one: Offer, other: Offer): boolean =>
  sameValue(one.terms, other.terms) && one.nextStep === other.nextStep
