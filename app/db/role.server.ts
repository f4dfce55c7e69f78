import type { Assignment } from '~/domain/access/assign-role'
import type { Queryable } from './client.server'

interface RoleChange {
  readonly id: string
  readonly userId: string
  readonly actorId: string
  readonly from: Assignment
  readonly to: Assignment
  readonly at: Date
}

interface PastRole {
  readonly id: string
  readonly to: Assignment
  /** Who did it; null when they are gone. */
  readonly by: string | null
  readonly at: Date
}

export const roleQueries = (client: Queryable) => ({
  /** Gives a person another role and regions, when they still are what was changed. */
  async change(change: RoleChange): Promise<boolean> {
    const { count } = await client.user.updateMany({
      where: { id: change.userId, role: change.from.role, regions: { equals: [...change.from.regions] } },
      data: { role: change.to.role, regions: [...change.to.regions] },
    })
    if (count === 0) return false
    const { id, userId, actorId, from, to, at } = change
    await client.roleChange.create({
      data: {
        id,
        userId,
        actorId,
        at,
        fromRole: from.role,
        toRole: to.role,
        fromRegions: [...from.regions],
        toRegions: [...to.regions],
      },
    })
    return true
  },

  /** What a person was made, newest first. */
  async history(userId: string): Promise<PastRole[]> {
    const rows = await client.roleChange.findMany({ where: { userId }, orderBy: { at: 'desc' } })
    const actors = await client.user.findMany({
      where: { id: { in: rows.map(({ actorId }) => actorId) } },
      select: { id: true, name: true },
    })
    return rows.map(({ id, actorId, toRole, toRegions, at }) => ({
      id,
      to: { role: toRole, regions: toRegions },
      by: actors.find((actor) => actor.id === actorId)?.name ?? null,
      at,
    }))
  },
})
