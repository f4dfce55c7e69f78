import type { SizeMove } from '~/domain/business/graduation'
import type { SizeOverride } from '~/domain/business/override'
import type { Size } from '~/domain/business/size'
import type { Queryable } from './client.server'
import type { Prisma } from './generated/client'

/** An override with the name of the broker who made it. */
export interface NamedOverride extends SizeOverride {
  readonly id: string
  readonly brokerName: string
}

/** A business that new figures moved into another class. */
export interface StoredSizeMove extends SizeMove {
  readonly businessId: string
}

const WITH_BROKER = { broker: { select: { name: true } } } as const satisfies Prisma.SizeOverrideInclude

const toOverride = (row: Prisma.SizeOverrideGetPayload<{ include: typeof WITH_BROKER }>): NamedOverride => ({
  id: row.id,
  // Nobody judges that a size is unknown: `overrideSize` takes a class.
  size: row.size as Size,
  reason: row.reason,
  brokerId: row.brokerId,
  brokerName: row.broker.name,
  at: row.at,
  figures: { capital: row.capital, annualSales: row.annualSales, workers: row.workers },
})

export const sizeQueries = (client: Queryable) => ({
  /** The overrides of a business, the newest first: that one counts. */
  async overrides(businessId: string): Promise<NamedOverride[]> {
    const rows = await client.sizeOverride.findMany({
      where: { businessId },
      include: WITH_BROKER,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    return rows.map(toOverride)
  },

  async newestOverride(businessId: string): Promise<SizeOverride | null> {
    const row = await client.sizeOverride.findFirst({
      where: { businessId },
      include: WITH_BROKER,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    return row && toOverride(row)
  },

  /** Keeps an override, and the size that follows from it with the business. */
  async override(id: string, businessId: string, { figures, ...row }: SizeOverride): Promise<void> {
    await client.sizeOverride.create({ data: { id, businessId, ...row, ...figures } })
    await client.business.update({ where: { id: businessId }, data: { size: row.size } })
  },

  async addMove(id: string, { businessId, from, to, on }: StoredSizeMove, createdAt: Date): Promise<void> {
    await client.sizeChange.create({
      data: { id, businessId, fromSize: from, toSize: to, changedOn: on, createdAt },
    })
  },

  /** The newest move of each of these businesses since then. */
  async newestMoves(businessIds: readonly string[], since: Date): Promise<StoredSizeMove[]> {
    const rows = await client.sizeChange.findMany({
      where: { businessId: { in: [...businessIds] }, createdAt: { gt: since } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      distinct: ['businessId'],
    })
    return rows.map(({ businessId, fromSize, toSize, changedOn }) => ({
      businessId,
      from: fromSize,
      to: toSize,
      on: changedOn,
    }))
  },
})
