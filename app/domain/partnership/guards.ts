import { SIDES } from '../agreement/terms'
import { saysWhy } from '../reason'
import { ok, type Result, refuse } from '../result'
import type { CaseActor, EventKind, Partnership, PartnershipEvent } from './partnership'
import { isClosed } from './states'

export const GUARD_REFUSALS = [
  'reason-missing',
  'already-consented',
  'tie-not-declared',
  'ownership-tie',
  'link-suspended',
  'not-suspended',
  'same-broker',
  'summary-missing',
] as const
export type GuardRefusal = (typeof GUARD_REFUSALS)[number]

interface Situation {
  readonly partnership: Partnership
  readonly actor: CaseActor
  readonly now: Date
}

type Checked = Result<null, GuardRefusal>

/** A question to one move; its refusal is the answer shown. */
export type Guard<Kind extends EventKind> = (event: PartnershipEvent<Kind>, situation: Situation) => Checked

const unless = (refused: boolean, code: GuardRefusal): Checked => (refused ? refuse(code) : ok(null))

export const reasonGiven = ({ reason }: { readonly reason: string }): Checked =>
  unless(!saysWhy(reason), 'reason-missing')

/** Once given, consent is taken back by `not-suited`, with a reason. */
export const notYetConsented: Guard<'consent'> = (_event, { partnership, actor }) =>
  unless(
    SIDES.some((side) => actor.as === side && partnership.sides[side].consent === 'given'),
    'already-consented',
  )

/** UU 20/2008 art. 35: the larger side may not own or control the smaller. Both sides declare it. */
export const tieDeclared: Guard<'consent' | 'renew'> = ({ ownershipTie }) =>
  unless(ownershipTie === null, 'tie-not-declared')

export const noTie: Guard<'consent' | 'renew'> = ({ ownershipTie }) => unless(ownershipTie === true, 'ownership-tie')

/** Somebody new owns one of the businesses and has not consented: nothing is agreed in their name. */
export const isSuspended = ({ sides }: Pick<Partnership, 'sides'>): boolean =>
  SIDES.some((side) => sides[side].suspendedAt !== null)

/** Neither over nor suspended: something may still be agreed. */
export const isLive = (partnership: Pick<Partnership, 'sides' | 'state'>): boolean =>
  !isClosed(partnership.state) && !isSuspended(partnership)

export const notSuspended: Guard<'revise' | 'draft'> = (_event, { partnership }) =>
  unless(isSuspended(partnership), 'link-suspended')

export const sideNotSuspended: Guard<'suspend'> = ({ side }, { partnership }) =>
  unless(partnership.sides[side].suspendedAt !== null, 'link-suspended')

export const ownSideSuspended: Guard<'renew'> = (_event, { partnership, actor }) =>
  unless(
    SIDES.every((side) => actor.as !== side || partnership.sides[side].suspendedAt === null),
    'not-suspended',
  )

/** A case never goes over without a word: the successor knows nothing of what was said alone. */
export const summaryGiven: Guard<'hand-over'> = ({ summary }) => unless(summary.trim() === '', 'summary-missing')

export const anotherBroker: Guard<'hand-over'> = ({ brokerId }, { partnership }) =>
  unless(brokerId === partnership.brokerId, 'same-broker')
