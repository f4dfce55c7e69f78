import type { Opportunity, OpportunityState } from './opportunity'

/** `waiting` looks for partners, `running` talks with some, `closed` is over. Lists ask the category. */
export const OPPORTUNITY_CATEGORY = {
  open: 'waiting',
  matched: 'running',
  met: 'closed',
  expired: 'closed',
  withdrawn: 'closed',
} as const satisfies Record<OpportunityState, 'waiting' | 'running' | 'closed'>

const DAY_MS = 24 * 60 * 60 * 1000

/** How long before its end the owner hears of it. */
export const EXPIRY_NOTICE_DAYS = 7

/** Offers go stale unseen: none lives longer than this without its owner saying so again. */
export const LONGEST_LIFE_DAYS = 180

/** The part of an opportunity that time wears on. */
export type OpportunityLife = Pick<Opportunity, 'id' | 'state' | 'expiresAt' | 'updatedAt'>

/** It still looks for partners: not closed, and its day has not come. */
export const isLive = ({ state, expiresAt }: Pick<OpportunityLife, 'state' | 'expiresAt'>, now: Date): boolean =>
  OPPORTUNITY_CATEGORY[state] !== 'closed' && now < expiresAt

/** Its day has come and it is not closed: the clock may expire it. */
export const isPastExpiry = ({ state, expiresAt }: Pick<OpportunityLife, 'state' | 'expiresAt'>, now: Date): boolean =>
  OPPORTUNITY_CATEGORY[state] !== 'closed' && expiresAt <= now

/** When the owner is told that it will end. */
export const expiryNoticeAt = (expiresAt: Date): Date => new Date(expiresAt.getTime() - EXPIRY_NOTICE_DAYS * DAY_MS)

/** Whether the notice should go out now: in its last days, not yet over, not yet told. */
export const isNoticeDue = (
  opportunity: Pick<OpportunityLife, 'state' | 'expiresAt'> & { readonly expiryNoticedAt: Date | null },
  now: Date,
): boolean =>
  opportunity.expiryNoticedAt === null &&
  OPPORTUNITY_CATEGORY[opportunity.state] !== 'closed' &&
  expiryNoticeAt(opportunity.expiresAt) <= now &&
  now < opportunity.expiresAt

/** The latest end that may be chosen now. */
export const latestExpiry = (now: Date): Date => new Date(now.getTime() + LONGEST_LIFE_DAYS * DAY_MS)
