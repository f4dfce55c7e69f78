import type { SignedIn } from '~/domain/access/actor'
import type { Identifier } from '~/schemas/identifier'
import type { Queryable } from './client.server'

export const userQueries = (client: Queryable) => ({
  /** Who a session speaks for, with what the access table needs to know. */
  async actor(userId: string): Promise<SignedIn | null> {
    const user = await client.user.findUnique({
      where: { id: userId },
      select: {
        id: true,
        name: true,
        role: true,
        regions: true,
        memberships: { select: { businessId: true, role: true } },
      },
    })
    return (
      user && {
        kind: 'user',
        userId: user.id,
        name: user.name,
        role: user.role,
        regions: user.regions,
        memberships: user.memberships,
      }
    )
  },

  /** The address that stands for a person, by which better-auth knows them. */
  async emailOf(identifier: Identifier): Promise<string | null> {
    if (identifier.kind === 'email') return identifier.email
    const user = await client.user.findUnique({ where: { phoneNumber: identifier.phone }, select: { email: true } })
    return user?.email ?? null
  },
})
