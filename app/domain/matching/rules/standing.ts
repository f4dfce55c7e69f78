import { isLive } from '../../opportunity/states'
import { FRESH_DAYS, PROFILE, STALE_DAYS, told } from '../facets'
import { dayNumber, type FacetRule } from '../rule'

/** Half of the score is for what the profile tells, half for how lately it was looked after. */
const HALF = 500

const freshness = (days: number): number =>
  days <= FRESH_DAYS ? HALF : Math.max(0, Math.floor((HALF * (STALE_DAYS - days)) / (STALE_DAYS - FRESH_DAYS)))

/** Whether both still stand, how complete the candidate's profile is, and how fresh. */
export const standing: FacetRule = {
  code: 'standing',
  reads: PROFILE,
  asks: ({ opportunity, now }) => isLive(opportunity, now),
  judge: ({ opportunity, candidate, now }) => {
    if (!isLive(opportunity, now)) return { outcome: 'fail', score: 0, reason: 'standing-closed', evidence: {} }
    if (candidate.state === 'hidden') {
      const mend = { step: 'show-profile', missing: [] } as const
      return { outcome: 'fail', score: 0, reason: 'standing-hidden', evidence: {}, mend }
    }
    const days = Math.max(0, dayNumber(now) - dayNumber(candidate.updatedAt))
    const tells = told(candidate)
    const missing = tells.filter((said) => !said).length
    const score = freshness(days) + Math.floor((HALF * (tells.length - missing)) / tells.length)
    if (missing > 0) return { outcome: 'part', score, reason: 'standing-thin', evidence: { missing } }
    return days > FRESH_DAYS
      ? { outcome: 'part', score, reason: 'standing-old', evidence: { days } }
      : { outcome: 'pass', score, reason: 'standing-good', evidence: { days } }
  },
}
