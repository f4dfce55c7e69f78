import { type Figure, leftOutBy, limitsOf, type SizeClass, type SizeDefinition } from '~/domain/business/size'
import { type Alike, type Bands, figuresOfBands } from '~/domain/business/stratify'
import type { OpportunityState } from '~/domain/opportunity/opportunity'
import type { Pattern } from '~/domain/partnership/patterns'
import type { PartnershipState } from '~/domain/partnership/states'
import type { Queryable } from './client.server'
import { dashed } from './enum.server'
import { Prisma } from './generated/client'
import { inRegions, likeAny } from './regions.server'

export interface BusinessCount {
  readonly regency: string
  readonly size: SizeClass['size']
  readonly count: number
}

export interface OpportunityCount {
  readonly pattern: Pattern
  readonly state: OpportunityState
  readonly count: number
}

export interface PartnershipCount {
  readonly state: PartnershipState
  readonly count: number
}

/** How many limits of the definition lie below a figure; null where it is unknown, or of no concern. */
const band = (definition: SizeDefinition, figure: Figure) => {
  const limits = limitsOf(definition)[figure]
  if (limits.length === 0) return Prisma.sql`null::int`
  // A limit is inclusive: the next band begins one rupiah above it.
  const starts = limits.map((limit) => limit + 1n)
  return Prisma.sql`width_bucket(${Prisma.raw(COLUMN[figure])}::bigint, ${starts}::bigint[])`
}

const COLUMN: Readonly<Record<Figure, string>> = {
  capital: 'capital',
  annualSales: 'annual_sales',
  workers: 'workers',
}

type BandRow = Bands & { readonly count: number }

/** Counts over what stands in some regions; a partnership counts where either side stands. */
export const reportQueries = (client: Queryable) => ({
  async businesses(regions: readonly string[]): Promise<BusinessCount[]> {
    const rows = await client.business.groupBy({
      by: ['regencyCode', 'size'],
      where: inRegions(regions),
      _count: true,
    })
    return rows.map(({ regencyCode, size, _count }) => ({ regency: regencyCode, size, count: _count }))
  },

  /**
   * Businesses by the limits of a definition, in one pass over the table: a few dozen groups, however many there are.
   * Which class a group is of, the domain says.
   */
  async alike(regions: readonly string[], definition: SizeDefinition): Promise<Alike[]> {
    const rows = await client.$queryRaw<BandRow[]>`
      select capital, "annualSales", workers, count(*)::int as count
      from (
        select
          ${band(definition, 'capital')} as capital,
          ${band(definition, 'annualSales')} as "annualSales",
          ${band(definition, 'workers')} as workers
        from business
        where regency_code like any(${likeAny(regions)}) and sector_code <> all(${[...leftOutBy(definition)]}::text[])
      ) banded
      group by 1, 2, 3`
    return rows.map(({ count, ...bands }) => ({ count, figures: figuresOfBands(definition, bands) }))
  },

  async opportunities(regions: readonly string[]): Promise<OpportunityCount[]> {
    const where = { business: inRegions(regions) }
    const rows = await client.opportunity.groupBy({ by: ['pattern', 'state'], where, _count: true })
    return rows.map(({ pattern, state, _count }) => ({ pattern: dashed(pattern), state, count: _count }))
  },

  async partnerships(regions: readonly string[]): Promise<PartnershipCount[]> {
    const where = { sides: { some: { business: inRegions(regions) } } }
    const rows = await client.partnership.groupBy({ by: ['state'], where, _count: true })
    return rows.map(({ state, _count }) => ({ state: dashed(state), count: _count }))
  },
})
