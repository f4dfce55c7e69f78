import type { Membership } from '~/domain/access/actor'
import type { Queryable } from './client.server'

export interface Member extends Membership {
  readonly userId: string
}

/** Who did it, when; `id` is that of the history row. */
interface Act {
  readonly id: string
  readonly actorId: string
  readonly at: Date
}

export const membershipQueries = (client: Queryable) => ({
  async ofBusinesses(businessIds: readonly string[]): Promise<Member[]> {
    return client.membership.findMany({
      where: { businessId: { in: [...businessIds] } },
      select: { userId: true, businessId: true, role: true },
    })
  },

  /** Makes a person a member of a business. Fails as a duplicate when they are one already. */
  async add({ userId, businessId, role }: Member, act: Act): Promise<void> {
    await client.membership.create({ data: { userId, businessId, role, createdAt: act.at } })
    await client.membershipHistory.create({ data: { ...act, userId, businessId, role, event: 'joined' } })
  },

  async end({ userId, businessId, role }: Member, act: Act): Promise<void> {
    await client.membership.deleteMany({ where: { userId, businessId } })
    const event = act.actorId === userId ? 'left' : 'removed'
    await client.membershipHistory.create({ data: { ...act, userId, businessId, role, event } })
  },
})
