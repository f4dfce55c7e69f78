import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { caseRoles } from '~/domain/access/case-roles'
import { covers } from '~/domain/access/regions'
import { SIDES } from '~/domain/agreement/terms'
import { move } from '~/domain/partnership/move'
import type { CaseRole, Partnership, PartnershipEvent } from '~/domain/partnership/partnership'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { caseFacts } from './case-facts'
import { recordFacts } from './facts.server'

export interface MoveInput {
  readonly partnershipId: string
  /** The version that was on the screen: what changed since is shown before anything is moved. */
  readonly version: number
  readonly as: CaseRole
  readonly event: PartnershipEvent
  readonly submission: Submission
}

type Moving = Pick<MoveInput, 'as' | 'event'>

/**
 * Moves a case: consent, decline, sign and the rest of the table of transitions.
 * Refuses `not-found`, `forbidden`, `stale` (version), `broker-elsewhere`, `new-owners-only`, and what `move` of the domain refuses.
 */
export async function movePartnership(context: AppContext, actor: SignedIn, input: MoveInput) {
  const moved = await attempt(context, actor, input)
  if (!moved.ok && moved.refusal.code === 'ownership-tie') await keepTie(context, actor, input)
  return moved
}

/** What was declared stays on record for the broker and the authorities, whatever is declared next. */
const keepTie = ({ db, newId, now }: AppContext, actor: SignedIn, { partnershipId, as }: MoveInput): Promise<void> =>
  db.transaction(async (tx) => {
    const found = await tx.partnerships.find(partnershipId, actor)
    const side = SIDES.find((one) => one === as)
    if (!found || !side) return
    const { state } = found.partnership
    const row = { event: 'declare-tie', from: state, to: state, side, actorId: actor.userId, reason: null } as const
    await tx.partnerships.addHistory(newId(), partnershipId, { kind: 'history', ...row, at: now() })
  })

const attempt = (context: AppContext, actor: SignedIn, input: MoveInput) =>
  once(context, {
    actor,
    action: `partnership-${input.event.kind}`,
    submission: input.submission,
    work: (tx) => moveWithin(context, tx, { ...input, actor }),
  })

/** The same in a transaction that has more to do. */
export async function moveWithin(
  context: AppContext,
  tx: Queries,
  { actor, ...input }: Omit<MoveInput, 'submission'> & { readonly actor: SignedIn },
): Promise<Result<{ partnershipId: string }>> {
  const found = await tx.partnerships.find(input.partnershipId, actor)
  if (!found) return refuse('not-found')
  const { partnership, reference } = found
  if (!mayMove(actor, found, input)) return refuse('forbidden')
  if (partnership.version !== input.version) return refuse('stale', { version: partnership.version })
  if (!(await isWithinReach(tx, found, input.event))) return refuse('broker-elsewhere')
  if (!(await speaksForItself(tx, { actor, partnership, ...input }))) return refuse('new-owners-only')

  const moved = move(partnership, input.event, {
    actor: { userId: actor.userId, as: input.as },
    now: context.now(),
  })
  if (!moved.ok) return moved
  // Two moved at the same moment: both read this version, one row changed.
  if (!(await tx.partnerships.save(moved.value.partnership))) return refuse('stale')
  await recordFacts(context, tx, { ...moved.value, reference, actorId: actor.userId })
  return ok({ partnershipId: partnership.id })
}

const mayMove = (actor: SignedIn, { partnership }: Case, { as, event }: Moving): boolean => {
  const facts = caseFacts(partnership)
  if (!caseRoles(actor, facts).includes(as)) return false
  if (event.kind === 'hand-over') return can(actor, 'hand-over', { kind: 'partnership', ...facts })
  if (event.kind === 'renew') return mayRenew(actor, partnership, as)
  if (event.kind === 'revise') return can(actor, 'edit-terms', { kind: 'agreement', ...facts })
  return can(actor, as === 'broker' ? 'move-as-broker' : 'move-as-party', { kind: 'partnership', ...facts })
}

const mayRenew = (actor: SignedIn, { sides }: Partnership, as: CaseRole): boolean =>
  (as === 'a' || as === 'b') && can(actor, 'renew', { kind: 'consent', businessId: sides[as].businessId })

/** Whose coming suspended the link answers for it; after a mere leaving any owner who is left does. */
const speaksForItself = async (
  tx: Queries,
  { actor, partnership, as, event }: Moving & { readonly actor: SignedIn; readonly partnership: Partnership },
): Promise<boolean> => {
  const side = as === 'a' || as === 'b' ? partnership.sides[as] : null
  if (event.kind !== 'renew' || !side?.suspendedAt) return true
  const newOwners = await tx.memberships.newOwners(side.businessId, side.suspendedAt)
  return newOwners.size === 0 || newOwners.has(actor.userId)
}

/** A case goes to brokers who work in the region of one of its businesses. */
const isWithinReach = async (tx: Queries, { businesses }: Case, event: PartnershipEvent): Promise<boolean> => {
  if (event.kind !== 'hand-over') return true
  const broker = (await tx.users.brokers()).find(({ id }) => id === event.brokerId)
  return broker !== undefined && [businesses.a, businesses.b].some(({ regency }) => covers(broker.regions, regency))
}
