import type { OutboxMessage } from '~/domain/outbox'
import { type Queryable, STEADY } from './client.server'

export interface OutboxRow {
  readonly id: bigint
  readonly message: OutboxMessage
  readonly attempts: number
}

interface ClaimedRow {
  id: bigint
  topic: OutboxMessage['topic']
  payload: object
  attempts: number
}

interface Claim {
  readonly now: Date
  readonly until: Date
  readonly limit: number
  readonly calm?: boolean
}

const lagQueries = (client: Queryable) => ({
  /** What waits to leave and since when the oldest of it could have, and what was given up. */
  async lag(now: Date): Promise<{ waiting: number; failed: number; since: Date | null }> {
    const due = { state: 'waiting' as const, availableAt: { lte: now } }
    const [waiting, failed, oldest] = await Promise.all([
      client.outbox.count({ where: due }),
      client.outbox.count({ where: { state: 'failed' } }),
      client.outbox.findFirst({ where: due, orderBy: { availableAt: 'asc' }, select: { availableAt: true } }),
    ])
    return { waiting, failed, since: oldest?.availableAt ?? null }
  },
})

/** What became of a row. */
const ends = (client: Queryable) => ({
  async markSent(id: bigint, at: Date): Promise<void> {
    await client.outbox.update({ where: { id }, data: { state: 'sent', finishedAt: at, reason: null } })
  },

  async retryAt(id: bigint, at: Date, reason: string): Promise<void> {
    await client.outbox.update({ where: { id }, data: { availableAt: at, reason } })
  },

  async markFailed(id: bigint, at: Date, reason: string): Promise<void> {
    await client.outbox.update({ where: { id }, data: { state: 'failed', finishedAt: at, reason } })
  },
})

export const outboxQueries = (client: Queryable) => ({
  ...lagQueries(client),
  ...ends(client),

  /** Leaves a side effect to the background workers; it exists exactly when the transaction does. */
  async add(...messages: readonly OutboxMessage[]): Promise<void> {
    await client.outbox.createMany({ data: messages.map(({ topic, ...payload }) => ({ topic, payload })) })
  },

  /** The same where nobody waits for it: it is carried out when nothing else is due. */
  async addCalm(...messages: readonly OutboxMessage[]): Promise<void> {
    await client.outbox.createMany({ data: messages.map(({ topic, ...payload }) => ({ topic, payload, calm: true })) })
  },

  /** The same, for later. */
  async addFor(availableAt: Date, ...messages: readonly OutboxMessage[]): Promise<void> {
    const rows = JSON.stringify(messages.map(({ topic, ...payload }) => ({ topic, payload })))
    await client.$executeRaw`
      insert into outbox (topic, payload, available_at)
      select ${STEADY} topic, payload, ${availableAt} from json_to_recordset(${rows}::json) as row (topic text, payload jsonb)`
  },

  /**
   * Takes up to `limit` due rows, oldest first, for one worker: others skip them until `until`, so that a worker
   * that dies gives its rows back by itself. Calm ones are asked for apart.
   */
  async claim({ now, until, limit, calm = false }: Claim): Promise<OutboxRow[]> {
    const rows = await client.$queryRaw<ClaimedRow[]>`
      update outbox set attempts = attempts + 1, available_at = ${until}
      where id in (
        select id from outbox where state = 'waiting' and calm = ${calm} and available_at <= ${now}
        order by id limit ${limit} for update skip locked
      )
      returning id, topic, payload, attempts`
    return rows
      .toSorted((one, other) => Number(one.id - other.id))
      .map(({ id, topic, payload, attempts }) => ({ id, attempts, message: { topic, ...payload } as OutboxMessage }))
  },

  /**
   * Whether somebody's mail, or what wakes their devices, waits to be made already: what this transaction tells them goes with it, because no worker
   * takes the row before the transaction ends.
   */
  async waits(topic: 'mail-due' | 'push-due', userId: string): Promise<boolean> {
    const rows = await client.$queryRaw<object[]>`
      select from outbox
      where topic = ${topic} and state = 'waiting' and attempts = 0 and payload->>'userId' = ${userId}
      for share`
    return rows.length > 0
  },

  /** Sent rows are kept a while for questions, then dropped. */
  async dropSentBefore(at: Date): Promise<void> {
    await client.outbox.deleteMany({ where: { state: 'sent', finishedAt: { lt: at } } })
  },
})
