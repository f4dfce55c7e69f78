import { SIDES, type SideKey } from '../agreement/terms'
import { ok, type Result, refuse } from '../result'
import type { GuardRefusal } from './guards'
import { partsUnder } from './part'
import type { CaseActor, EventKind, Fact, Notice, Partnership, PartnershipEvent, Side } from './partnership'
import { isClosed } from './states'
import { TRANSITIONS, whoIs } from './transitions'

export type MoveRefusal = 'wrong-state' | 'not-your-move' | GuardRefusal

export interface Moved {
  readonly partnership: Partnership
  /** The history row comes first. */
  readonly facts: readonly Fact[]
}

/** Who moves, and when. */
export interface By {
  readonly actor: CaseActor
  readonly now: Date
}

/**
 * Moves a case by the table of transitions.
 * Refuses `wrong-state` (state, event), `not-your-move`, or the code of the first guard that fails.
 * Writes nothing: the facts say what happened.
 */
export const move = <Kind extends EventKind>(
  partnership: Partnership,
  event: PartnershipEvent<Kind>,
  by: By,
): Result<Moved, MoveRefusal> => {
  const kind: Kind = event.kind
  const transition = TRANSITIONS[partnership.state][kind]
  if (!transition) return refuse('wrong-state', { state: partnership.state, event: kind })
  if (!transition.who.includes(whoIs(by.actor.as))) return refuse('not-your-move', { event: kind })
  for (const guard of transition.guards) {
    const checked = guard(event, { partnership, ...by })
    if (!checked.ok) return checked
  }
  const changed = EFFECTS[kind](partnership, event, by)
  const { to, notice } = transition.onceBoth?.have(changed) ? transition.onceBoth : transition
  const moved = { ...changed, state: to, version: partnership.version + 1, updatedAt: by.now }
  return ok({ partnership: moved, facts: factsOf({ before: partnership, after: moved, event, notice, by }) })
}

/** What each move changes besides the state. */
const EFFECTS: {
  readonly [Kind in EventKind]: (partnership: Partnership, event: PartnershipEvent<Kind>, by: By) => Partnership
} = {
  revise: (partnership, { terms }) => ({
    ...(partnership.state === 'proposed' ? withoutConsent(partnership) : partnership),
    terms,
    parts: partsUnder(partnership.parts, terms),
  }),
  consent: (partnership, { ownershipTie }, { actor, now }) =>
    onSide(partnership, actor.as, { consent: 'given', consentById: actor.userId, consentAt: now, ownershipTie }),
  decline: (partnership, { reason }, { actor, now }) =>
    onSide(partnership, actor.as, { consent: 'declined', consentById: actor.userId, consentAt: now, reason }),
  withdraw: asItStands,
  draft: asItStands,
  'come-into-force': asItStands,
  close: asItStands,
  suspend: (partnership, { side }, { now }) =>
    onSide(partnership, side, partnership.state === 'proposed' ? UNANSWERED : { suspendedAt: now }),
  renew: (partnership, { ownershipTie }, { actor, now }) =>
    onSide(partnership, actor.as, { consentById: actor.userId, consentAt: now, ownershipTie, suspendedAt: null }),
  'not-suited': asItStands,
  'hand-over': (partnership, { brokerId }) => ({ ...partnership, brokerId }),
}

function asItStands(partnership: Partnership): Partnership {
  return partnership
}

const onSide = (partnership: Partnership, which: CaseActor['as'], change: Partial<Side>): Partnership => {
  const { a, b } = partnership.sides
  return {
    ...partnership,
    sides: { a: which === 'a' ? { ...a, ...change } : a, b: which === 'b' ? { ...b, ...change } : b },
  }
}

const UNANSWERED = { consent: 'waiting', consentById: null, consentAt: null, ownershipTie: null } as const

/** Consent was to the old terms. */
const withoutConsent = (partnership: Partnership): Partnership =>
  onSide(onSide(partnership, 'a', UNANSWERED), 'b', UNANSWERED)

interface Happened<Kind extends EventKind> {
  readonly before: Partnership
  readonly after: Partnership
  readonly event: PartnershipEvent<Kind>
  readonly notice: Notice | null
  readonly by: By
}

/** The side that acted, or whose owners changed. */
const sideOf = <Kind extends EventKind>(event: PartnershipEvent<Kind>, actor: CaseActor): SideKey | null =>
  'side' in event ? event.side : (SIDES.find((side) => side === actor.as) ?? null)

const factsOf = <Kind extends EventKind>({ before, after, event, notice, by }: Happened<Kind>): readonly Fact[] => {
  const facts: Fact[] = [
    {
      kind: 'history',
      event: event.kind,
      from: before.state,
      to: after.state,
      side: sideOf(event, by.actor),
      actorId: by.actor.userId,
      reason: 'reason' in event ? event.reason : null,
      at: by.now,
    },
  ]
  if (before.state === 'proposed' && after.state === 'talking') {
    facts.push({ kind: 'room-opened' })
    if (after.opportunityId !== null) facts.push({ kind: 'opportunity-matched', opportunityId: after.opportunityId })
  }
  if ('summary' in event) {
    facts.push({ kind: 'handed-over', from: before.brokerId, to: after.brokerId, summary: event.summary })
  }
  if (event.kind === 'draft') facts.push({ kind: 'agreement-begun', terms: after.terms })
  if (before.state !== 'proposed' && isClosed(after.state)) facts.push({ kind: 'room-closed' })
  if (notice === null) return facts
  return [
    ...facts,
    ...readersOf(notice, after, by.actor).map((who) => ({ kind: 'notify', who, about: notice }) as const),
  ]
}

/** Everyone in the case but whoever moved. The first consent is the broker's to know: each side decides on its own. */
const readersOf = (notice: Notice, after: Partnership, actor: CaseActor): readonly (SideKey | 'broker')[] => {
  if (notice === 'consented') return ['broker']
  const sides = SIDES.filter((side) => side !== actor.as)
  return after.brokerId === actor.userId ? sides : ['broker', ...sides]
}
