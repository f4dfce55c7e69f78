import { NATIONAL } from '~/domain/access/regions'
import type { Prisma } from './generated/client'

/** Businesses in one of the regions. Prisma drops an empty `OR` where it is nested: none has to say so itself. */
export const inRegions = (regions: readonly string[]): Prisma.BusinessWhereInput => {
  if (regions.includes(NATIONAL)) return {}
  if (regions.length === 0) return { id: { in: [] } }
  return { OR: regions.map((region) => ({ regencyCode: { startsWith: region } })) }
}

/** The same in SQL: `regency_code like any(…)`. */
export const likeAny = (regions: readonly string[]): string[] =>
  regions.map((region) => (region === NATIONAL ? '%' : `${region}%`))
