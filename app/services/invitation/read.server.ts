import type { AppContext } from '~/context'
import { stateOf } from '~/domain/access/invitation'
import { hashOf } from './token.server'

/** What an invitation is about, for whoever holds its link; null when there is none. */
export async function readInvitation(context: AppContext, token: string) {
  const found = await context.db.invitations.byHash(hashOf(context, token))
  if (!found) return null
  const { invitation, businessName, regency, inviter } = found
  return {
    businessId: invitation.businessId,
    businessName,
    regency,
    inviter,
    role: invitation.role,
    expiresAt: invitation.expiresAt,
    state: stateOf(invitation, context.now()),
  }
}
