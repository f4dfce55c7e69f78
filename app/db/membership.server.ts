import type { Membership } from '~/domain/access/actor'
import type { Queryable } from './client.server'

interface Member extends Membership {
  readonly userId: string
}

export interface NamedMember extends Member {
  readonly name: string
  readonly since: Date
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

  /** Owners first, then by name. */
  async of(businessId: string): Promise<NamedMember[]> {
    const rows = await client.membership.findMany({
      where: { businessId },
      include: { user: { select: { name: true } } },
      orderBy: [{ role: 'asc' }, { user: { name: 'asc' } }],
    })
    return rows.map(({ user, createdAt, ...member }) => ({ ...member, name: user.name, since: createdAt }))
  },

  /** Ids of those who own it now and became owners at this moment or later. */
  async newOwners(businessId: string, since: Date): Promise<ReadonlySet<string>> {
    const rows = await client.membershipHistory.findMany({
      where: { businessId, event: 'joined', role: 'owner', at: { gte: since } },
      select: { userId: true },
    })
    const owners = await client.membership.findMany({ where: { businessId, role: 'owner' }, select: { userId: true } })
    const now = new Set(owners.map(({ userId }) => userId))
    return new Set(rows.map(({ userId }) => userId).filter((userId) => now.has(userId)))
  },

  /** Makes a person a member of a business, or gives the member this role. */
  async put({ userId, businessId, role }: Member, act: Act): Promise<void> {
    await client.membership.upsert({
      where: { userId_businessId: { userId, businessId } },
      create: { userId, businessId, role, createdAt: act.at },
      update: { role },
    })
    await client.membershipHistory.create({ data: { ...act, userId, businessId, role, event: 'joined' } })
  },

  async end({ userId, businessId, role }: Member, act: Act): Promise<void> {
    await client.membership.deleteMany({ where: { userId, businessId } })
    const event = act.actorId === userId ? 'left' : 'removed'
    await client.membershipHistory.create({ data: { ...act, userId, businessId, role, event } })
  },
})
