import type { Queryable } from './client.server'
import type { Prisma } from './generated/client'

/** Answers not yet sent. */
export interface Draft {
  readonly id: string
  readonly kind: 'profile' | 'opportunity'
  readonly userId: string
  /** The business being edited, or the one that posts; null for a new profile. */
  readonly businessId: string | null
  readonly opportunityId: string | null
  /** By step; each is read by its own zod object before it counts. */
  readonly answers: Readonly<Record<string, unknown>>
  readonly version: number
  readonly sentAt: Date | null
}

const toDraft = (row: Prisma.DraftGetPayload<object>): Draft => ({
  id: row.id,
  kind: row.kind,
  userId: row.userId,
  businessId: row.businessId,
  opportunityId: row.opportunityId,
  answers: row.answers as Draft['answers'],
  version: row.version,
  sentAt: row.sentAt,
})

interface DraftToSave {
  readonly id: string
  readonly version: number
  readonly answers: Draft['answers']
  readonly businessId: string | null
  readonly at: Date
}

export const draftQueries = (client: Queryable) => ({
  /** A draft is its writer's alone: somebody else's is not there. */
  async of(userId: string, id: string): Promise<Draft | null> {
    const row = await client.draft.findFirst({ where: { id, userId } })
    return row && toDraft(row)
  },

  /** What a person has begun and not sent, newest first. */
  async unsent(userId: string): Promise<Draft[]> {
    const rows = await client.draft.findMany({ where: { userId, sentAt: null }, orderBy: { updatedAt: 'desc' } })
    return rows.map(toDraft)
  },

  async create({ at, ...draft }: Omit<Draft, 'version' | 'sentAt'> & { readonly at: Date }): Promise<void> {
    await client.draft.create({
      data: { ...draft, answers: draft.answers as Prisma.InputJsonObject, createdAt: at, updatedAt: at },
    })
  },

  /** False when it was saved elsewhere since `version`, or already sent. */
  async save({ id, version, answers, businessId, at }: DraftToSave): Promise<boolean> {
    const { count } = await client.draft.updateMany({
      where: { id, version, sentAt: null },
      data: { answers: answers as Prisma.InputJsonObject, businessId, updatedAt: at, version: { increment: 1 } },
    })
    return count === 1
  },

  /** Marks it as sent and remembers what became of it. False for whoever comes second. */
  async markSent(
    id: string,
    became: { readonly at: Date; readonly businessId: string; readonly opportunityId: string | null },
  ): Promise<boolean> {
    const { at, ...made } = became
    const { count } = await client.draft.updateMany({ where: { id, sentAt: null }, data: { ...made, sentAt: at } })
    return count === 1
  },
})
