import type { NotificationContent } from '~/domain/notification'
import type { Queryable } from './client.server'

/** Told to one person. */
export type NotificationToAdd = NotificationContent & {
  readonly id: string
  readonly userId: string
  readonly createdAt: Date
  /** The end of the quiet hours it fell into; when it was made, outside them. */
  readonly shownFrom: Date
  readonly inApp: boolean
  readonly byMail: boolean
  readonly byPush: boolean
}

export type Notification = NotificationContent & {
  readonly id: string
  readonly createdAt: Date
  readonly readAt: Date | null
}

interface Slice {
  readonly skip: number
  readonly take: number
}

const shownTo = (userId: string, now: Date) => ({ userId, inApp: true, shownFrom: { lte: now } })

const outside = (client: Queryable) => ({
  /** What somebody has neither read nor got by mail, the oldest first. */
  async toMail(userId: string, now: Date): Promise<Notification[]> {
    const rows = await client.notification.findMany({
      where: { userId, byMail: true, mailedAt: null, readAt: null, shownFrom: { lte: now } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => row as unknown as Notification)
  },

  /** What somebody has neither read nor been woken for, the oldest first. */
  async toPush(userId: string, now: Date): Promise<Notification[]> {
    const rows = await client.notification.findMany({
      where: { userId, byPush: true, pushedAt: null, readAt: null, shownFrom: { lte: now } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => row as unknown as Notification)
  },

  async markPushed(ids: readonly string[], at: Date): Promise<void> {
    await client.notification.updateMany({ where: { id: { in: [...ids] } }, data: { pushedAt: at } })
  },

  /** Whoever else tells this person the same way waits until this transaction ends. Their rows stay free to be read. */
  async lockTelling(channel: 'mail' | 'push', userId: string): Promise<void> {
    await client.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${channel} ${userId}`}, 0))`
  },

  async markMailed(ids: readonly string[], at: Date): Promise<void> {
    await client.notification.updateMany({ where: { id: { in: [...ids] } }, data: { mailedAt: at } })
  },
})

export const notificationQueries = (client: Queryable) => ({
  ...outside(client),

  async add(notifications: readonly NotificationToAdd[]): Promise<void> {
    await client.notification.createMany({ data: [...notifications] })
  },

  /** Those that are shown by now, newest first, with how many there are in all. */
  async of(userId: string, slice: Slice, now: Date): Promise<{ rows: Notification[]; total: number }> {
    const where = shownTo(userId, now)
    const [rows, total] = await Promise.all([
      client.notification.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], ...slice }),
      client.notification.count({ where }),
    ])
    return { rows: rows.map((row) => row as unknown as Notification), total }
  },

  async unread(userId: string, now: Date): Promise<number> {
    return client.notification.count({ where: { ...shownTo(userId, now), readAt: null } })
  },

  /** Marks one as read. Answers the path it leads to; null when it is not theirs. */
  async markRead(userId: string, id: string, at: Date): Promise<string | null> {
    const row = await client.notification.findFirst({ where: { id, userId }, select: { detail: true } })
    if (!row) return null
    await client.notification.updateMany({ where: { id, userId, readAt: null }, data: { readAt: at } })
    return (row.detail as NotificationContent['detail']).path
  },

  /** Those of the people whom an unread notification leads to this path already. */
  async toldOf(path: string, userIds: readonly string[]): Promise<Set<string>> {
    const rows = await client.notification.findMany({
      where: { userId: { in: [...userIds] }, readAt: null, detail: { path: ['path'], equals: path } },
      select: { userId: true },
    })
    return new Set(rows.map(({ userId }) => userId))
  },

  /** Whoever has seen what the path shows needs no notification that leads there. */
  async markPathRead(userId: string, path: string, at: Date): Promise<void> {
    const where = { userId, readAt: null, detail: { path: ['path'], equals: path } }
    await client.notification.updateMany({ where, data: { readAt: at } })
  },

  async markAllRead(userId: string, at: Date): Promise<void> {
    await client.notification.updateMany({ where: { userId, readAt: null }, data: { readAt: at } })
  },
})
