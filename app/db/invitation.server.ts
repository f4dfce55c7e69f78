import type { Invitation } from '~/domain/access/invitation'
import type { Queryable } from './client.server'

/** An open invitation with who made it. */
export interface OpenInvitation extends Invitation {
  readonly createdBy: string
}

/** An invitation as whoever holds its link may see it. */
export interface FoundInvitation {
  readonly invitation: Invitation
  readonly businessName: string
  readonly regency: string
  readonly inviter: string
}

const WITHOUT_HASH = { tokenHash: true } as const

export const invitationQueries = (client: Queryable) => ({
  async add(invitation: Invitation, tokenHash: string): Promise<void> {
    await client.invitation.create({ data: { ...invitation, tokenHash } })
  },

  async byHash(tokenHash: string): Promise<FoundInvitation | null> {
    const row = await client.invitation.findUnique({
      where: { tokenHash },
      omit: WITHOUT_HASH,
      include: { business: { select: { name: true, regencyCode: true } }, createdBy: { select: { name: true } } },
    })
    if (!row) return null
    const { business, createdBy, ...invitation } = row
    return { invitation, businessName: business.name, regency: business.regencyCode, inviter: createdBy.name }
  },

  /** Those of a business that can still be taken up, newest first. */
  async open(businessId: string, now: Date): Promise<OpenInvitation[]> {
    const rows = await client.invitation.findMany({
      where: { businessId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
      omit: WITHOUT_HASH,
      include: { createdBy: { select: { name: true } } },
      orderBy: { createdAt: 'desc' },
    })
    return rows.map(({ createdBy, ...invitation }) => ({ ...invitation, createdBy: createdBy.name }))
  },

  /** @returns false when somebody else was first, or it was revoked meanwhile */
  async markUsed(id: string, { userId, at }: { userId: string; at: Date }): Promise<boolean> {
    const { count } = await client.invitation.updateMany({
      where: { id, usedAt: null, revokedAt: null },
      data: { usedAt: at, usedById: userId },
    })
    return count > 0
  },

  /** @returns whether the business had such an invitation, still open */
  async revoke({ id, businessId }: { id: string; businessId: string }, at: Date): Promise<boolean> {
    const { count } = await client.invitation.updateMany({
      where: { id, businessId, usedAt: null, revokedAt: null },
      data: { revokedAt: at },
    })
    return count > 0
  },
})
