import { missingClauses } from '../agreement/clauses'
import { SIDES } from '../agreement/terms'
import { ok, type Result, refuse } from '../result'
import type { CaseActor, EventKind, Partnership, PartnershipEvent } from './partnership'

export const GUARD_REFUSALS = [
  'reason-missing',
  'already-consented',
  'tie-not-declared',
  'ownership-tie',
  'not-your-side',
  'already-signed',
  'date-in-future',
  'clauses-missing',
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

/** A party records its own signature; the broker records either. */
export const ownSide: Guard<'sign'> = ({ side }, { actor }) =>
  unless(actor.as !== 'broker' && actor.as !== side, 'not-your-side')

export const notYetSigned: Guard<'sign'> = ({ side }, { partnership }) =>
  unless(partnership.sides[side].signedAt !== null, 'already-signed')

/** What one side has signed is not changed under it: the broker redrafts first. */
export const nothingSigned: Guard<'revise'> = (_event, { partnership }) =>
  unless(partnership.sides.a.signedAt !== null || partnership.sides.b.signedAt !== null, 'already-signed')

const AHEAD_OF_UTC_MS = 14 * 60 * 60 * 1000

/** A calendar day may already have begun east of Greenwich. */
export const dateNotInFuture: Guard<'sign'> = ({ on }, { now }) =>
  unless(on.getTime() > now.getTime() + AHEAD_OF_UTC_MS, 'date-in-future')

/** PP 7/2021 art. 117: an agreement stands only with its seven parts. */
export const clausesComplete: Guard<'sign'> = (_event, { partnership }) => {
  const missing = missingClauses(partnership.terms).filter((clause) => clause.required)
  return missing.length === 0 ? ok(null) : refuse('clauses-missing', { count: missing.length })
}

export const anotherBroker: Guard<'hand-over'> = ({ brokerId }, { partnership }) =>
  unless(brokerId === partnership.brokerId, 'same-broker')
