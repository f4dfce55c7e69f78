import type { Queryable } from './client.server'

/** An hour in which an administrator reads the room of a case. */
export interface Opening {
  readonly adminName: string
  readonly reason: string
  readonly openedAt: Date
  readonly endsAt: Date
}

const WITH_NAME = { reason: true, openedAt: true, endsAt: true, admin: { select: { name: true } } } as const

export const breakGlassQueries = (client: Queryable) => ({
  async add(opening: {
    id: string
    roomId: string
    adminId: string
    reason: string
    openedAt: Date
    endsAt: Date
  }): Promise<void> {
    await client.breakGlass.create({ data: opening })
  },

  /** The hour that runs now for this administrator; null when none does. */
  async running(whose: { roomId: string; adminId: string }, now: Date): Promise<{ endsAt: Date } | null> {
    return client.breakGlass.findFirst({
      where: { ...whose, openedAt: { lte: now }, endsAt: { gt: now } },
      orderBy: { endsAt: 'desc' },
      select: { endsAt: true },
    })
  },

  /** Every opening of a room, the newest first. */
  async of(roomId: string): Promise<Opening[]> {
    const rows = await client.breakGlass.findMany({
      where: { roomId },
      select: WITH_NAME,
      orderBy: { openedAt: 'desc' },
    })
    return rows.map(({ admin, ...row }) => ({ ...row, adminName: admin.name }))
  },
})
