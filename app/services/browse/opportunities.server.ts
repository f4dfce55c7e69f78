import type { AppContext } from '~/context'
import type { BusinessName } from '~/db/business.server'
import type { Actor } from '~/domain/access/actor'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { isLive } from '~/domain/opportunity/states'
import type { OpportunitySearch } from '~/schemas/browse'
import { type FoundPage, find } from './find.server'

export interface OpportunityCard {
  readonly opportunity: Opportunity
  readonly poster: BusinessName
  /** From the regency that was asked for. */
  readonly km: number | null
}

/** Opportunities that look for partners now. */
export async function browseOpportunities(
  context: AppContext,
  { search, actor }: { readonly search: OpportunitySearch; readonly actor: Actor },
): Promise<{ readonly found: FoundPage; readonly cards: readonly OpportunityCard[] }> {
  const found = await find(context, { kind: 'opportunity', search, actor })
  const opportunities = await context.db.opportunities.byIds(found.hits.map(({ id }) => id))
  const posters = await context.db.businesses.names(opportunities.map(({ businessId }) => businessId))
  const byId = new Map(opportunities.map((opportunity) => [opportunity.id, opportunity]))
  const posterById = new Map(posters.map((poster) => [poster.id, poster]))
  const now = context.now()
  const cards = found.hits.flatMap(({ id, km }) => {
    const opportunity = byId.get(id)
    const poster = opportunity && posterById.get(opportunity.businessId)
    // Withdrawn a moment ago: the index follows within a second.
    return poster && isLive(opportunity, now) ? [{ opportunity, poster, km }] : []
  })
  return { found, cards }
}
