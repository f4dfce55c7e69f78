import { patternFor } from '../../partnership/patterns'
import { STATURE } from '../facets'
import { type FacetRule, FULL, NEUTRAL } from '../rule'

/**
 * The law's table of patterns and sizes, asked for this pair. The opportunity fixes the roles: who looks for plasma or
 * for a subcontractor is the larger side. An unknown size is never guessed.
 */
export const pattern: FacetRule = {
  code: 'pattern',
  reads: STATURE,
  asks: ({ opportunity, poster }) => [opportunity.details.pattern, poster.size, poster.kind],
  judge: ({ opportunity, poster, candidate }) => {
    const evidence = { pattern: opportunity.details.pattern }
    const fit = patternFor({ pattern: evidence.pattern, a: poster, b: candidate, leads: 'a' })
    if (fit.ok) return { outcome: 'pass', score: FULL, reason: 'pattern-fits', evidence }
    return fit.refusal.code === 'size-unknown'
      ? { outcome: 'unknown', score: NEUTRAL, reason: 'size-unknown', evidence }
      : { outcome: 'fail', score: 0, reason: 'pattern-refused', evidence }
  },
}
