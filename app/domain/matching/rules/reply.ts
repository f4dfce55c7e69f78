import { AT_ONCE_HOURS, PACE, QUICK_HOURS } from '../facets'
import { type FacetRule, FULL, type Judgement, NEUTRAL } from '../rule'

/**
 * Who usually answers soon is easier to begin with. It only ever adds: nobody is worse off for being slow than who has
 * not answered often enough to tell.
 */
export const reply: FacetRule = {
  code: 'reply',
  reads: PACE,
  asks: () => null,
  judge: ({ candidate: { usualReplyHours: hours } }): Judgement => {
    if (hours === null) return { outcome: 'unknown', score: NEUTRAL, reason: 'reply-unknown', evidence: {} }
    if (hours > QUICK_HOURS) return { outcome: 'part', score: NEUTRAL, reason: 'reply-unhurried', evidence: {} }
    const score = hours <= AT_ONCE_HOURS ? FULL : 800
    return { outcome: 'pass', score, reason: 'reply-quick', evidence: { hours: Math.max(1, hours) } }
  },
}
