import type { Rhythm } from '~/domain/saved-search'
import type { SavedKind } from '~/schemas/saved-search'
import type { Queryable } from './client.server'

export interface SavedSearch {
  readonly id: string
  readonly userId: string
  readonly kind: SavedKind
  readonly name: string
  /** As the query of an address. */
  readonly query: Readonly<Record<string, string>>
  readonly rhythm: Rhythm
  readonly createdAt: Date
  /** What changed later is news. */
  readonly checkedAt: Date
  readonly dueAt: Date | null
}

const toSaved = (row: unknown): SavedSearch => row as SavedSearch

export const savedSearchQueries = (client: Queryable) => ({
  /** Newest first. */
  async of(userId: string): Promise<SavedSearch[]> {
    const rows = await client.savedSearch.findMany({
      where: { userId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    })
    return rows.map(toSaved)
  },

  async add({ query, ...saved }: SavedSearch): Promise<void> {
    await client.savedSearch.create({ data: { ...saved, query: { ...query } } })
  },

  /** Whether it is theirs, and changed. */
  async change(userId: string, id: string, changes: Pick<SavedSearch, 'rhythm' | 'dueAt'>): Promise<boolean> {
    const { count } = await client.savedSearch.updateMany({ where: { id, userId }, data: changes })
    return count > 0
  },

  /** Whether it is theirs, and gone. */
  async remove(userId: string, id: string): Promise<boolean> {
    const { count } = await client.savedSearch.deleteMany({ where: { id, userId } })
    return count > 0
  },

  async due(now: Date, take: number): Promise<SavedSearch[]> {
    const rows = await client.savedSearch.findMany({ where: { dueAt: { lte: now } }, orderBy: { dueAt: 'asc' }, take })
    return rows.map(toSaved)
  },

  /** Whether nobody else looked at it meanwhile. */
  async looked({ id, dueAt }: SavedSearch, at: Date, next: Date | null): Promise<boolean> {
    const { count } = await client.savedSearch.updateMany({
      where: { id, dueAt },
      data: { checkedAt: at, dueAt: next },
    })
    return count > 0
  },
})
