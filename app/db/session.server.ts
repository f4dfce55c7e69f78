import type { Role } from '~/domain/access/actor'
import type { Queryable } from './client.server'

export interface SessionRow {
  readonly id: string
  readonly userAgent: string | null
  readonly createdAt: Date
  /** Last seen, to the day: better-auth touches it once a day. */
  readonly updatedAt: Date
}

export const sessionQueries = (client: Queryable) => ({
  /** Where a person is signed in, newest first. */
  async of(userId: string, now: Date): Promise<SessionRow[]> {
    return client.session.findMany({
      where: { userId, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
    })
  },

  /** @returns whether the person had such a session */
  async end(userId: string, id: string): Promise<boolean> {
    return (await client.session.deleteMany({ where: { id, userId } })).count > 0
  },

  /** Ends all of a person's sessions but one. Answers the ids of those ended. */
  async endOthers(userId: string, keptId: string): Promise<string[]> {
    const rows = await client.session.findMany({ where: { userId, id: { not: keptId } }, select: { id: true } })
    const ids = rows.map(({ id }) => id)
    await client.session.deleteMany({ where: { userId, id: { in: ids } } })
    return ids
  },

  /** Those of the sessions that have not ended, each with the role its person has now. */
  async alive(ids: readonly string[], now: Date): Promise<Map<string, Role>> {
    const rows = await client.session.findMany({
      where: { id: { in: [...ids] }, expiresAt: { gt: now } },
      select: { id: true, user: { select: { role: true } } },
    })
    return new Map(rows.map(({ id, user }) => [id, user.role]))
  },
})
