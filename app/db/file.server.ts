import type { Queryable } from './client.server'

/** A file without its bytes. */
export interface FileName {
  readonly id: string
  readonly name: string
  readonly mediaType: string
}

export interface StoredFile extends FileName {
  readonly ownerId: string
  /** Null while the opportunity is still a draft. */
  readonly opportunityId: string | null
  /** The agreement of which it proves an obligation; null for all else. */
  readonly agreementId: string | null
  readonly bytes: Uint8Array
}

interface FileToStore extends Omit<StoredFile, 'opportunityId' | 'agreementId'> {
  readonly sha256: string
  readonly at: Date
  readonly agreementId?: string
}

interface DraftFacts {
  readonly userId: string
  /** What the draft changes; null for a new opportunity. */
  readonly opportunityId: string | null
}

const NAME = { id: true, name: true, mediaType: true } as const

/** Hangs on nothing yet. */
const LOOSE = { opportunityId: null, agreementId: null } as const

export const fileQueries = (client: Queryable) => ({
  async byId(id: string): Promise<StoredFile | null> {
    return client.storedFile.findUnique({
      where: { id },
      select: { ...NAME, ownerId: true, opportunityId: true, agreementId: true, bytes: true },
    })
  },

  async ofOpportunity(opportunityId: string): Promise<FileName[]> {
    return client.storedFile.findMany({ where: { opportunityId }, select: NAME, orderBy: { createdAt: 'asc' } })
  },

  /** Names of those of these that a draft may hold: the writer's own new ones, and what hangs there already. */
  async ofDraft({ userId, opportunityId }: DraftFacts, ids: readonly string[]): Promise<FileName[]> {
    const own = { ownerId: userId, ...LOOSE }
    return client.storedFile.findMany({
      where: { id: { in: [...ids] }, OR: [own, ...(opportunityId ? [{ opportunityId }] : [])] },
      select: NAME,
      orderBy: { createdAt: 'asc' },
    })
  },

  async store({ at, bytes, ...file }: FileToStore): Promise<void> {
    await client.storedFile.create({ data: { ...file, bytes: new Uint8Array(bytes), createdAt: at } })
  },

  /** Hangs the person's own new files on their opportunity and drops those left off, whoever of them added those. */
  async attach(ownerId: string, ids: readonly string[], opportunityId: string): Promise<void> {
    await client.storedFile.deleteMany({ where: { opportunityId, id: { notIn: [...ids] } } })
    await client.storedFile.updateMany({
      where: { ownerId, ...LOOSE, id: { in: [...ids] } },
      data: { opportunityId },
    })
  },

  /** Only the owner's, and only while it hangs on nothing. */
  async drop(ownerId: string, id: string): Promise<void> {
    await client.storedFile.deleteMany({ where: { id, ownerId, ...LOOSE } })
  },
})
