import { byItem } from '../by-item'
import type { Ask, OfferFigures } from '../offers'
import { FULL, type Judgement, NEUTRAL, perMille } from '../rule'

const UNKNOWN: Judgement = { outcome: 'unknown', score: NEUTRAL, reason: 'lead-unknown', evidence: {} }

const say = ({ daysLeft: left }: Ask, { leadDays: days }: OfferFigures): Judgement => {
  if (left === null || days === null) return UNKNOWN
  if (days <= left) return { outcome: 'pass', score: FULL, reason: 'lead-in-time', evidence: { days } }
  // Who needs twice the days that are left, or more, is worth nothing.
  const score = left === 0 ? 0 : FULL - perMille(days - left, left)
  return { outcome: score > 0 ? 'part' : 'fail', score, reason: 'lead-late', evidence: { days, left } }
}

/** Whether the work can be there by the day on which it is needed. */
export const leadTime = byItem({ code: 'lead-time', say, unknown: UNKNOWN })
