import { isLive } from '../../opportunity/states'
import type { BusinessFacts, Rule } from '../rule'

const DAY_MS = 86_400_000
/** A profile is taken as fresh for a quarter, and as stale a year after that. */
const FRESH_DAYS = 90
const STALE_DAYS = FRESH_DAYS + 365

/** Half of the score is for what the profile tells, half for how lately it was looked after. */
const HALF = 500

const tells = ({ capabilities, needs, size, point }: BusinessFacts): boolean[] => [
  capabilities.length > 0,
  capabilities.some(({ capacityPerMonth }) => capacityPerMonth !== null),
  needs.length > 0,
  size !== 'unknown',
  point !== null,
]

const freshness = (days: number): number =>
  days <= FRESH_DAYS ? HALF : Math.max(0, Math.floor((HALF * (STALE_DAYS - days)) / (STALE_DAYS - FRESH_DAYS)))

/** Whether both still stand, how complete the candidate's profile is, and how fresh. */
export const standing: Rule = {
  code: 'standing',
  judge: ({ opportunity, candidate, now }) => {
    if (!isLive(opportunity, now)) return { outcome: 'fail', score: 0, reason: 'standing-closed', evidence: {} }
    if (candidate.state === 'hidden') {
      const mend = { step: 'show-profile', missing: [] } as const
      return { outcome: 'fail', score: 0, reason: 'standing-hidden', evidence: {}, mend }
    }
    const days = Math.max(0, Math.floor((now.getTime() - candidate.updatedAt.getTime()) / DAY_MS))
    const told = tells(candidate)
    const missing = told.filter((said) => !said).length
    const score = freshness(days) + Math.floor((HALF * (told.length - missing)) / told.length)
    if (missing > 0) return { outcome: 'part', score, reason: 'standing-thin', evidence: { missing } }
    return days > FRESH_DAYS
      ? { outcome: 'part', score, reason: 'standing-old', evidence: { days } }
      : { outcome: 'pass', score, reason: 'standing-good', evidence: { days } }
  },
}
