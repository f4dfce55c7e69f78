import type { Queryable } from './client.server'

/** Told to one person: `detail` fills the blanks of the sentence of `kind`, and holds the path it leads to. */
export interface NotificationToAdd {
  readonly id: string
  readonly userId: string
  readonly kind: string
  readonly detail: Readonly<Record<string, string>>
  readonly createdAt: Date
}

export const notificationQueries = (client: Queryable) => ({
  async add(notifications: readonly NotificationToAdd[]): Promise<void> {
    await client.notification.createMany({ data: [...notifications] })
  },
})
