import type { SignedIn } from '~/domain/access/actor'
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

  /** Every broker with the regions they work in, by name. */
  async brokers(): Promise<{ id: string; name: string; regions: string[] }[]> {
    return client.user.findMany({
      where: { role: 'broker' },
      select: { id: true, name: true, regions: true },
      orderBy: { name: 'asc' },
    })
  },
})
