import type { AppContext } from '~/context'
import type { BusinessName } from '~/db/business.server'
import type { FileName } from '~/db/file.server'
import type { Interest } from '~/db/interest.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { ok, type Result, refuse } from '~/domain/result'
import { factsOfOpportunity } from './facts'

export interface ShownOpportunity {
  readonly opportunity: Opportunity
  readonly version: number
  readonly poster: BusinessName
  readonly files: readonly FileName[]
  readonly mayEdit: boolean
  readonly maySeeMatches: boolean
  /** What the person's own businesses said about it. */
  readonly interests: readonly Pick<Interest, 'id' | 'businessId' | 'state' | 'updatedAt'>[]
}

/**
 * An opportunity with what this person may do about it. Refuses `not-found`, and `over` what everyone could read once:
 * links to it are still about.
 */
export async function showOpportunity(
  { db }: AppContext,
  actor: Actor,
  id: string,
): Promise<Result<ShownOpportunity, 'not-found' | 'over'>> {
  const stored = await db.opportunities.stored(id)
  if (!stored) return refuse('not-found')
  const { opportunity, version } = stored
  const poster = await db.businesses.stored(opportunity.businessId)
  // Who hides their business hides what it posted.
  if (!poster || !can(actor, 'read-public', poster.access)) return refuse('not-found')
  const facts = factsOfOpportunity(stored)
  if (!can(actor, 'read', facts)) return refuse('over')
  const mine = actor.kind === 'user' ? actor.memberships.map(({ businessId }) => businessId) : []
  const { name, kind, regency, size } = poster.business
  return ok({
    opportunity,
    version,
    poster: { id: opportunity.businessId, name, kind, regency, size },
    files: await db.files.ofOpportunity(id),
    mayEdit: can(actor, 'edit', facts),
    maySeeMatches: can(actor, 'see-matches', facts),
    interests: mine.length === 0 ? [] : await db.interests.ofBusinesses(id, mine),
  })
}
