import { SIZES } from '../business/size'
import type { PatternSide } from '../partnership/patterns'
import { patternFor } from '../partnership/patterns'
import { ok, type Result, refuse } from '../result'
import { PROPOSED_PATTERNS, type ProposedPattern } from './opportunity'

/**
 * Whether a business may post an opportunity in this pattern: it must be able to stand on the side that gives the
 * work. Refuses `size-unknown` and `poster-too-small`.
 */
export const mayPost = (
  pattern: ProposedPattern,
  poster: PatternSide,
): Result<null, 'size-unknown' | 'poster-too-small'> => {
  const leads = SIZES.some((size) => patternFor({ pattern, a: poster, b: { size, kind: 'enterprise' }, leads: 'a' }).ok)
  if (leads) return ok(null)
  return refuse(poster.size === 'unknown' ? 'size-unknown' : 'poster-too-small')
}

/** The patterns a business may post in, in the order of the domain. */
export const postablePatterns = (poster: PatternSide): readonly ProposedPattern[] =>
  PROPOSED_PATTERNS.filter((pattern) => mayPost(pattern, poster).ok)
