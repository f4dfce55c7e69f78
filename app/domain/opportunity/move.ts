import { ok, type Result, refuse } from '../result'
import type { OpportunityState } from './opportunity'
import { isPastExpiry, latestExpiry, type OpportunityLife } from './states'

export const OPPORTUNITY_EVENTS = ['match', 'meet', 'extend', 'reopen', 'withdraw', 'expire'] as const
type OpportunityEventKind = (typeof OPPORTUNITY_EVENTS)[number]

export type OpportunityEvent =
  | { readonly kind: 'match' }
  | { readonly kind: 'meet' }
  | { readonly kind: 'extend'; readonly expiresAt: Date }
  | { readonly kind: 'reopen'; readonly expiresAt: Date }
  | { readonly kind: 'withdraw'; readonly reason: string | null }
  | { readonly kind: 'expire' }

/** `member` belongs to the business that posted it; `case` is a link made from it; `clock` is time itself. */
export type OpportunityMover =
  | { readonly as: 'member' | 'case'; readonly userId: string }
  | { readonly as: 'clock'; readonly userId: null }

export const OPPORTUNITY_REFUSALS = [
  'wrong-state',
  'not-your-move',
  'expiry-in-past',
  'expiry-too-far',
  'not-yet-expired',
] as const
export type OpportunityRefusal = (typeof OPPORTUNITY_REFUSALS)[number]

interface OpportunityTransition {
  readonly to: OpportunityState
  readonly who: readonly OpportunityMover['as'][]
}

const withdraw: OpportunityTransition = { to: 'withdrawn', who: ['member'] }
const expire: OpportunityTransition = { to: 'expired', who: ['clock'] }
const meet: OpportunityTransition = { to: 'met', who: ['member'] }
const reopen: OpportunityTransition = { to: 'open', who: ['member'] }

/** The one table of moves of an opportunity. A pair that is not here is refused. What is met stays met. */
export const OPPORTUNITY_TRANSITIONS: Readonly<
  Record<OpportunityState, Readonly<Partial<Record<OpportunityEventKind, OpportunityTransition>>>>
> = {
  open: { match: { to: 'matched', who: ['case'] }, meet, extend: { to: 'open', who: ['member'] }, withdraw, expire },
  // Several links may come from one opportunity: it stays matched.
  matched: {
    match: { to: 'matched', who: ['case'] },
    meet,
    extend: { to: 'matched', who: ['member'] },
    reopen,
    withdraw,
    expire,
  },
  met: {},
  expired: { reopen },
  withdrawn: { reopen },
}

export interface OpportunityHistory {
  readonly event: OpportunityEventKind
  readonly from: OpportunityState
  readonly to: OpportunityState
  /** Null when the clock did it. */
  readonly actorId: string | null
  readonly reason: string | null
  readonly at: Date
}

/**
 * Moves an opportunity by its table. Returns it with the history row; a new end asks for a new notice before it.
 * Refuses `wrong-state` (state, event), `not-your-move`, `expiry-in-past`, `expiry-too-far`, `not-yet-expired`.
 */
export const moveOpportunity = <Life extends OpportunityLife>(
  opportunity: Life,
  event: OpportunityEvent,
  { mover, now }: { readonly mover: OpportunityMover; readonly now: Date },
): Result<{ readonly opportunity: Life; readonly history: OpportunityHistory }, OpportunityRefusal> => {
  const transition = OPPORTUNITY_TRANSITIONS[opportunity.state][event.kind]
  if (!transition) return refuse('wrong-state', { state: opportunity.state, event: event.kind })
  if (!transition.who.includes(mover.as)) return refuse('not-your-move', { event: event.kind })
  const expiresAt = 'expiresAt' in event ? event.expiresAt : opportunity.expiresAt
  const objection = event.kind === 'expire' ? tooEarly(opportunity, now) : badEnd(event, now)
  if (objection !== null) return refuse(objection)
  return ok({
    opportunity: { ...opportunity, state: transition.to, expiresAt, updatedAt: now },
    history: {
      event: event.kind,
      from: opportunity.state,
      to: transition.to,
      actorId: mover.userId,
      reason: 'reason' in event ? event.reason : null,
      at: now,
    },
  })
}

const tooEarly = (opportunity: OpportunityLife, now: Date): OpportunityRefusal | null =>
  isPastExpiry(opportunity, now) ? null : 'not-yet-expired'

const badEnd = (event: OpportunityEvent, now: Date): OpportunityRefusal | null => {
  if (!('expiresAt' in event)) return null
  if (event.expiresAt <= now) return 'expiry-in-past'
  return event.expiresAt > latestExpiry(now) ? 'expiry-too-far' : null
}
