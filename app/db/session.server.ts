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
})
