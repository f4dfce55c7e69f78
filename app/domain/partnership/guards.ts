import { SIDES } from '../agreement/terms'
import { ok, type Result, refuse } from '../result'
import type { CaseActor, EventKind, Partnership, PartnershipEvent } from './partnership'

export const GUARD_REFUSALS = [
  'reason-missing',
  'already-consented',
  'tie-not-declared',
  'ownership-tie',
  'same-broker',
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
  unless(reason.trim() === '', 'reason-missing')

/** Once given, consent is taken back by `not-suited`, with a reason. */
export const notYetConsented: Guard<'consent'> = (_event, { partnership, actor }) =>
  unless(
    SIDES.some((side) => actor.as === side && partnership.sides[side].consent === 'given'),
    'already-consented',
  )

/** UU 20/2008 art. 35: the larger side may not own or control the smaller. Both sides declare it. */
export const tieDeclared: Guard<'consent'> = ({ ownershipTie }) => unless(ownershipTie === null, 'tie-not-declared')

export const noTie: Guard<'consent'> = ({ ownershipTie }) => unless(ownershipTie === true, 'ownership-tie')

export const anotherBroker: Guard<'hand-over'> = ({ brokerId }, { partnership }) =>
  unless(brokerId === partnership.brokerId, 'same-broker')
