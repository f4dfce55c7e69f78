import { COMPANY } from '../facets'
import { type FacetRule, FULL, type Judgement, NEUTRAL } from '../rule'

/**
 * Whom the programme behind the posting puts first: businesses led by women, or groups. It only ever adds, and only where
 * a programme says so; nobody is asked to say who leads them.
 */
export const programme: FacetRule = {
  code: 'programme',
  reads: COMPANY,
  asks: ({ opportunity: { prefers } }) => prefers,
  judge: ({ opportunity: { prefers }, candidate: { womenLed, kind } }): Judgement => {
    if (prefers.womenLed && womenLed === true)
      return { outcome: 'pass', score: FULL, reason: 'programme-women', evidence: {} }
    if (prefers.groups && kind !== 'enterprise')
      return { outcome: 'pass', score: FULL, reason: 'programme-group', evidence: {} }
    return prefers.womenLed || prefers.groups
      ? { outcome: 'unknown', score: NEUTRAL, reason: 'programme-others', evidence: {} }
      : { outcome: 'unknown', score: NEUTRAL, reason: 'programme-none', evidence: {} }
  },
}
