import type { Partnership } from './partnership'
import type { PartnershipState } from './states'

/**
 * Hours a case may rest before its card is marked as overdue. 48 hours for an answer are the mediators' own wish
 * (domain handbook 8); the others are this house's practice. What runs has a term of its own.
 */
const LONGEST_REST_HOURS: Readonly<Partial<Record<PartnershipState, number>>> = {
  proposed: 48,
  talking: 14 * 24,
  drafting: 14 * 24,
}

const HOUR_MS = 60 * 60 * 1000

/** Nobody has moved the case for longer than its state should last. */
export const isOverdue = ({ state, updatedAt }: Pick<Partnership, 'state' | 'updatedAt'>, now: Date): boolean => {
  const hours = LONGEST_REST_HOURS[state]
  return hours !== undefined && now.getTime() - updatedAt.getTime() > hours * HOUR_MS
}
