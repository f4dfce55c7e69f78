import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { suspendLinks } from '../partnership/suspend.server'

interface Input {
  readonly businessId: string
  /** Whose membership ends; one's own to leave. */
  readonly userId: string
  readonly submission: Submission
}

/**
 * Ends a membership: owners end anybody's, everyone their own. The last owner stays (`last-owner`). What the person
 * is connected to falls, because it may be a room of this business.
 */
export async function removeMember(context: AppContext, actor: SignedIn, input: Input): Promise<Result<Removed>> {
  const result = await once<Removed>(context, {
    actor,
    action: 'member-remove',
    submission: input.submission,
    work: (tx) => remove({ context, tx, actor }, input),
  })
  if (result.ok) context.realtime.drop(result.value)
  return result
}

interface Removed {
  readonly userId: string
}

interface Removing {
  readonly context: AppContext
  readonly tx: Queries
  readonly actor: SignedIn
}

/** Asked inside the transaction: who left by a first tap has to get its answer at the second. */
async function remove({ context, tx, actor }: Removing, { businessId, userId }: Input): Promise<Result<Removed>> {
  const stored = await tx.businesses.stored(businessId)
  const leaves = userId === actor.userId && stored !== null && can(actor, 'edit', stored.access)
  if (!stored || !(leaves || can(actor, 'manage-members', stored.access))) return refuse('not-found')
  // Two last owners cannot leave at once.
  await tx.businesses.hold(businessId)
  const members = await tx.memberships.of(businessId)
  const member = members.find((one) => one.userId === userId)
  if (!member) return refuse('not-found')
  const owners = members.filter(({ role }) => role === 'owner')
  if (member.role === 'owner' && owners.length === 1) return refuse('last-owner')
  const { role } = member
  const at = context.now()
  await tx.memberships.end({ userId, businessId, role }, { id: context.newId(), actorId: actor.userId, at })
  if (role === 'owner') await suspendLinks(context, tx, { businessId, actorId: actor.userId, at })
  return ok({ userId })
}
