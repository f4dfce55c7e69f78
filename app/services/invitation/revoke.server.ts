import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { ok, type Result, refuse } from '~/domain/result'

/** Makes an open invitation useless. */
export async function revokeInvitation(
  context: AppContext,
  actor: SignedIn,
  invitation: { readonly id: string; readonly businessId: string },
): Promise<Result<null>> {
  const stored = await context.db.businesses.stored(invitation.businessId)
  if (!stored || !can(actor, 'invite', stored.access)) return refuse('not-found')
  const revoked = await context.db.invitations.revoke(invitation, context.now())
  return revoked ? ok(null) : refuse('not-found')
}
