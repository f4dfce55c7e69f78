import type { SizeClass } from '~/domain/business/size'
import type { OpportunityState } from '~/domain/opportunity/opportunity'
import type { Pattern } from '~/domain/partnership/patterns'
import type { PartnershipState } from '~/domain/partnership/states'
import type { Queryable } from './client.server'
import { dashed } from './enum.server'
import { inRegions } from './regions.server'

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
