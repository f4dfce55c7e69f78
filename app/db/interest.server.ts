import type { Queryable } from './client.server'
import { dashed, underscored } from './enum.server'
import type { Prisma } from './generated/client'

/** A business says: this opportunity interests me. */
export interface Interest {
  readonly id: string
  readonly opportunityId: string
  readonly businessId: string
  readonly userId: string
  readonly note: string
  readonly state: 'waiting' | 'taken-up' | 'withdrawn' | 'not-suited'
  readonly reason: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

const toInterest = (row: Prisma.InterestGetPayload<object>): Interest => ({ ...row, state: dashed(row.state) })

const reads = (client: Queryable) => ({
  async byId(id: string): Promise<Interest | null> {
    const row = await client.interest.findUnique({ where: { id } })
    return row && toInterest(row)
  },

  /** What these businesses said about the opportunity. */
  async ofBusinesses(opportunityId: string, businessIds: readonly string[]): Promise<Interest[]> {
    const rows = await client.interest.findMany({ where: { opportunityId, businessId: { in: [...businessIds] } } })
    return rows.map(toInterest)
  },

  /** Who waits for an answer to their interest in the opportunity. */
  async waitingPeople(opportunityId: string): Promise<string[]> {
    const rows = await client.interest.findMany({
      where: { opportunityId, state: 'waiting' },
      select: { userId: true },
      distinct: ['userId'],
    })
    return rows.map(({ userId }) => userId)
  },

  async countWaiting(opportunityId: string): Promise<number> {
    return client.interest.count({ where: { opportunityId, state: 'waiting' } })
  },
})

const answers = (client: Queryable) => ({
  /** Shown anew after a withdrawal, the same row waits again. */
  async show(interest: Omit<Interest, 'state' | 'reason' | 'createdAt'>): Promise<string> {
    const { id, opportunityId, businessId, userId, note, updatedAt } = interest
    const said = { userId, note, state: 'waiting', reason: null, updatedAt } as const
    const row = await client.interest.upsert({
      where: { opportunityId_businessId: { opportunityId, businessId } },
      create: { id, opportunityId, businessId, ...said, createdAt: updatedAt },
      update: said,
    })
    return row.id
  },

  /** The interest of a business that waits for an answer is answered: as a link, or as not suited with a reason. */
  async answer(
    pair: Pick<Interest, 'opportunityId' | 'businessId'>,
    answer: { state: 'taken-up' | 'not-suited'; reason: string | null; at: Date },
  ): Promise<Interest | null> {
    const where = { opportunityId_businessId: pair, state: 'waiting' } as const
    if (!(await client.interest.findUnique({ where, select: { id: true } }))) return null
    const { state, reason, at } = answer
    const row = await client.interest.update({ where, data: { state: underscored(state), reason, updatedAt: at } })
    return toInterest(row)
  },

  /** The proposal that took an interest up came to nothing. */
  async release(
    pair: Pick<Interest, 'opportunityId' | 'businessId'>,
    after: Exclude<Interest['state'], 'taken-up'>,
    at: Date,
  ): Promise<void> {
    await client.interest.updateMany({
      where: { ...pair, state: 'taken_up' },
      data: { state: underscored(after), updatedAt: at },
    })
  },
})

/** What becomes of those that wait. */
const waiting = (client: Queryable) => ({
  /** Looked at anew, and unchanged. False when it is no longer waiting. */
  async keep(id: string, at: Date): Promise<boolean> {
    const { count } = await client.interest.updateMany({ where: { id, state: 'waiting' }, data: { updatedAt: at } })
    return count === 1
  },

  /** Nobody waits for the opportunity any more: answers who did. */
  async end(opportunityId: string, at: Date): Promise<Pick<Interest, 'userId' | 'businessId'>[]> {
    return client.interest.updateManyAndReturn({
      where: { opportunityId, state: 'waiting' },
      data: { state: 'withdrawn', updatedAt: at },
      select: { userId: true, businessId: true },
    })
  },

  /** False when it is no longer waiting. */
  async withdraw(id: string, at: Date): Promise<boolean> {
    const { count } = await client.interest.updateMany({
      where: { id, state: 'waiting' },
      data: { state: 'withdrawn', updatedAt: at },
    })
    return count === 1
  },
})

export const interestQueries = (client: Queryable) => ({ ...reads(client), ...answers(client), ...waiting(client) })
