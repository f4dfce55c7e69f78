import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { rolesToInvite } from '~/domain/access/invitation'

/** The people of a business, its open invitations, and what the actor may do there; null when it is none of theirs. */
export async function listMembers(context: AppContext, actor: SignedIn, businessId: string) {
  const stored = await context.db.businesses.stored(businessId)
  if (!stored) return null
  const may = {
    manage: can(actor, 'manage-members', stored.access),
    invite: can(actor, 'invite', stored.access),
  }
  if (!may.invite && !can(actor, 'edit', stored.access)) return null
  const [members, invitations, brokers] = await Promise.all([
    context.db.memberships.of(businessId),
    may.invite ? context.db.invitations.open(businessId, context.now()) : [],
    may.manage ? context.db.consents.holders(businessId) : [],
  ])
  return {
    business: { id: businessId, name: stored.business.name },
    members,
    invitations,
    brokers,
    manages: may.manage,
    invites: may.invite ? rolesToInvite({ owns: may.manage, members }) : [],
  }
}
