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
  readonly bytes: Uint8Array
}

interface FileToStore extends Omit<StoredFile, 'opportunityId'> {
  readonly sha256: string
  readonly at: Date
}

const NAME = { id: true, name: true, mediaType: true } as const

export const fileQueries = (client: Queryable) => ({
  async byId(id: string): Promise<StoredFile | null> {
    return client.storedFile.findUnique({
      where: { id },
      select: { ...NAME, ownerId: true, opportunityId: true, bytes: true },
    })
  },

  async ofOpportunity(opportunityId: string): Promise<FileName[]> {
    return client.storedFile.findMany({ where: { opportunityId }, select: NAME, orderBy: { createdAt: 'asc' } })
  },

  /** Names of the person's own files among these. */
  async namesOf(ownerId: string, ids: readonly string[]): Promise<FileName[]> {
    return client.storedFile.findMany({
      where: { ownerId, id: { in: [...ids] } },
      select: NAME,
      orderBy: { createdAt: 'asc' },
    })
  },

  async store({ at, bytes, ...file }: FileToStore): Promise<void> {
    await client.storedFile.create({ data: { ...file, bytes: new Uint8Array(bytes), createdAt: at } })
  },

  /** Hangs the person's own files on their opportunity and drops those left off. */
  async attach(ownerId: string, ids: readonly string[], opportunityId: string): Promise<void> {
    await client.storedFile.deleteMany({ where: { opportunityId, id: { notIn: [...ids] } } })
    await client.storedFile.updateMany({ where: { ownerId, id: { in: [...ids] } }, data: { opportunityId } })
  },

  /** Only the owner's, and only while it hangs on nothing. */
  async drop(ownerId: string, id: string): Promise<void> {
    await client.storedFile.deleteMany({ where: { id, ownerId, opportunityId: null } })
  },
})
