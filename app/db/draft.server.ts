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

interface Answered {
  readonly id: string
  readonly userId: string
  readonly step: string
  readonly answer: unknown
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

  /**
   * Writes the answer of one step and leaves the others as they are, so that two open pages do not undo each other.
   * False when the draft is somebody else's, or sent.
   */
  async answer({ id, userId, step, answer, at }: Answered): Promise<boolean> {
    const answered = JSON.stringify({ [step]: answer })
    const count = await client.$executeRaw`
      update draft set answers = answers || ${answered}::jsonb, version = version + 1, updated_at = ${at}
      where id = ${id}::uuid and user_id = ${userId}::uuid and sent_at is null`
    return count === 1
  },

  /** Marks it as sent, for one caller only. False when it was answered since `version`, or already sent. */
  async markSent({ id, version }: Pick<Draft, 'id' | 'version'>, at: Date): Promise<boolean> {
    const { count } = await client.draft.updateMany({ where: { id, version, sentAt: null }, data: { sentAt: at } })
    return count === 1
  },

  /** Remembers what a sent draft became. */
  async became(
    id: string,
    made: { readonly businessId: string; readonly opportunityId: string | null },
  ): Promise<void> {
    await client.draft.update({ where: { id }, data: made })
  },
})
