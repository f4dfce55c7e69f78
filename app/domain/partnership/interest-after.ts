import type { SideKey } from '../agreement/terms'
import type { PartnershipState } from './states'

/** What becomes of the interest that a proposal took up. */
export type InterestAfter = 'waiting' | 'withdrawn' | 'not-suited'

/**
 * When a link comes to nothing: a proposal that the broker takes back leaves the interest waiting as before, who says no
 * is interested no longer, and to whom the other side or the broker says no is not suited. Null while it stands.
 * @param by the side that moved; null for the broker
 */
export const interestAfter = (to: PartnershipState, by: SideKey | null): InterestAfter | null => {
  if (to === 'withdrawn') return 'waiting'
  if (to === 'declined') return by === 'b' ? 'withdrawn' : 'not-suited'
  return to === 'not-suited' ? 'not-suited' : null
}
