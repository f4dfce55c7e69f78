import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { FoundInvitation } from '~/db/invitation.server'
import type { SignedIn } from '~/domain/access/actor'
import { takeUp } from '~/domain/access/invitation'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'
import { suspendLinks } from '../partnership/suspend.server'
import { hashOf } from './token.server'

interface Input {
  readonly token: string
  readonly submission: Submission
}

interface Joined {
  readonly businessId: string
}

/** Makes the actor a member by an invitation, which is then used up. Those who are members already just go on. */
export async function acceptInvitation(context: AppContext, actor: SignedIn, input: Input): Promise<Result<Joined>> {
  const found = await context.db.invitations.byHash(hashOf(context, input.token))
  if (!found) return refuse('not-found')
  const { businessId, role } = found.invitation
  const held = actor.memberships.find((one) => one.businessId === businessId)?.role
  if (held === 'owner' || held === role) return ok({ businessId })
  const taken = takeUp(found.invitation, actor, context.now())
  if (!taken.ok) return taken
  return once<Joined>(context, {
    actor,
    action: 'invitation-accept',
    submission: input.submission,
    work: (tx) => join({ context, tx, actor, found }),
  })
}

interface Joining {
  readonly context: AppContext
  readonly tx: Queries
  readonly actor: SignedIn
  readonly found: FoundInvitation
}

async function join({ context, tx, actor, found }: Joining): Promise<Result<Joined>> {
  const { id, businessId, role, createdById } = found.invitation
  const { userId, name } = actor
  const at = context.now()
  if (!(await tx.invitations.markUsed(id, { userId, at }))) return refuse('invitation-used')
  const before = await tx.memberships.of(businessId)
  await tx.memberships.put({ userId, businessId, role }, { id: context.newId(), actorId: userId, at })
  if (role === 'owner') await suspendLinks(context, tx, { businessId, actorId: userId, at })
  const owners = before.filter((one) => one.role === 'owner').map((one) => one.userId)
  const to = [...new Set([createdById, ...owners])].filter((one) => one !== userId)
  const detail = { person: name, business: found.businessName, path: paths.businessMembers(businessId) }
  await notify(context, tx, { to, content: { kind: 'member-joined', detail } })
  return ok({ businessId })
}
