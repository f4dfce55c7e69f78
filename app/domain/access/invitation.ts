import { ok, type Result, refuse } from '../result'
import type { Membership, Role } from './actor'

/** A link that makes whoever opens it a member of a business. */
export interface Invitation {
  readonly id: string
  readonly businessId: string
  readonly role: Membership['role']
  readonly createdById: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly usedById: string | null
  readonly revokedAt: Date | null
}

const DAYS = 14

export const expiryOf = (createdAt: Date): Date => new Date(createdAt.getTime() + DAYS * 24 * 60 * 60 * 1000)

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired'

export const stateOf = ({ usedAt, revokedAt, expiresAt }: Invitation, now: Date): InvitationState => {
  if (usedAt) return 'used'
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}

/** Officials act for nobody's business: a broker who may claim a profile would sit on both sides of the table. */
const JOINING: readonly Role[] = ['entrepreneur', 'firm']

/** Whether this person may take up the invitation now. */
export const takeUp = (
  invitation: Invitation,
  person: { readonly role: Role },
  now: Date,
): Result<Membership, 'role-cannot-join' | 'invitation-used' | 'invitation-revoked' | 'invitation-expired'> => {
  const state = stateOf(invitation, now)
  if (state !== 'open') return refuse(`invitation-${state}`)
  if (!JOINING.includes(person.role)) return refuse('role-cannot-join')
  return ok({ businessId: invitation.businessId, role: invitation.role })
}

/**
 * As what one may invite: an owner invites owners and staff; a broker who filled in a profile invites its owner, as
 * long as nobody claimed it.
 */
export const rolesToInvite = ({
  owns,
  members,
}: {
  readonly owns: boolean
  readonly members: readonly Pick<Membership, 'role'>[]
}): readonly Membership['role'][] => {
  if (owns) return ['staff', 'owner']
  return members.some(({ role }) => role === 'owner') ? [] : ['owner']
}
