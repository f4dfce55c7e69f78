import type { AppContext } from '~/context'
import type { Membership, SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { expiryOf, type Invitation, rolesToInvite } from '~/domain/access/invitation'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { hashOf, tokenOf } from './token.server'

interface Input {
  readonly businessId: string
  readonly role: Membership['role']
  readonly submission: Submission
}

/** Makes a link that makes whoever opens it a member. Answers its token, which is not kept. */
export async function createInvitation(
  context: AppContext,
  actor: SignedIn,
  { businessId, role, submission }: Input,
): Promise<Result<{ readonly token: string }>> {
  const stored = await context.db.businesses.stored(businessId)
  if (!stored || !can(actor, 'invite', stored.access)) return refuse('not-found')
  const owns = can(actor, 'manage-members', stored.access)
  const result = await once(context, {
    actor,
    action: 'invitation-create',
    submission,
    work: async (tx): Promise<Result<{ id: string }>> => {
      const members = await tx.memberships.of(businessId)
      if (!rolesToInvite({ owns, members }).includes(role)) return refuse('already-claimed')
      const invitation = newInvitation(context, { businessId, role, createdById: actor.userId })
      await tx.invitations.add(invitation, hashOf(context, tokenOf(context, invitation.id)))
      return ok({ id: invitation.id })
    },
  })
  return result.ok ? ok({ token: tokenOf(context, result.value.id) }) : result
}

function newInvitation(
  { newId, now }: AppContext,
  facts: Pick<Invitation, 'businessId' | 'role' | 'createdById'>,
): Invitation {
  const createdAt = now()
  const untouched = { usedAt: null, usedById: null, revokedAt: null }
  return { ...facts, ...untouched, id: newId(), createdAt, expiresAt: expiryOf(createdAt) }
}
