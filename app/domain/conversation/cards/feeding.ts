import type { Terms } from '../../agreement/terms'
import { mergeOffer, type Offer, standsIn } from './offer'

/** What became of an accepted offer. */
export interface Feeding {
  /**
   * `written` into the terms of the case; `agreed` as a change of the agreement; `clash`: others changed the same
   * meanwhile, so a person joins the two; `later`: nobody may write terms now, the broker brings it in.
   */
  readonly outcome: 'written' | 'agreed' | 'clash' | 'later'
  /** The proposed change of the agreement; null while none is made. */
  readonly changeId: string | null
}

export type FeedingPlan =
  | { readonly kind: 'stands' }
  | { readonly kind: 'clash' }
  | { readonly kind: 'write'; readonly terms: Terms }

/** How an accepted offer comes into the terms that stand by now: nothing that others wrote is silently lost. */
export const planFeeding = (offer: Offer, current: Terms): FeedingPlan => {
  if (standsIn(offer, current)) return { kind: 'stands' }
  const { terms, conflicts } = mergeOffer(offer, current)
  // Others moved away from what both agree on now: their words are not undone unasked either.
  const joined = conflicts.length === 0 && standsIn(offer, terms)
  return joined ? { kind: 'write', terms } : { kind: 'clash' }
}
