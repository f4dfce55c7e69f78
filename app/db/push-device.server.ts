import type { Queryable } from './client.server'

/** Where a browser is woken, and the keys that what it is told is sealed with, as the browser gave them. */
export interface PushDevice {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

const DEVICE = { endpoint: true, p256dh: true, auth: true } as const

export const pushDeviceQueries = (client: Queryable) => ({
  /** The devices of a person whose sessions hold. */
  async of(userId: string, now: Date): Promise<PushDevice[]> {
    return client.pushDevice.findMany({ where: { session: { userId, expiresAt: { gt: now } } }, select: DEVICE })
  },

  async has(sessionId: string): Promise<boolean> {
    return (await client.pushDevice.count({ where: { sessionId } })) > 0
  },

  /** One a session; whoever used the same browser before is woken there no longer. Call it in a transaction. */
  async put(sessionId: string, { endpoint, p256dh, auth }: PushDevice): Promise<void> {
    await client.pushDevice.deleteMany({ where: { OR: [{ sessionId }, { endpoint }] } })
    await client.pushDevice.create({ data: { sessionId, endpoint, p256dh, auth } })
  },

  async drop(sessionId: string): Promise<void> {
    await client.pushDevice.deleteMany({ where: { sessionId } })
  },

  async dropEndpoint(endpoint: string): Promise<void> {
    await client.pushDevice.deleteMany({ where: { endpoint } })
  },
})
