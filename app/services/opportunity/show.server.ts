import type { AppContext } from '~/context'
import type { BusinessName } from '~/db/business.server'
import type { FileName } from '~/db/file.server'
import type { Interest } from '~/db/interest.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { factsOfOpportunity } from './facts'

export interface ShownOpportunity {
  readonly opportunity: Opportunity
  readonly version: number
  readonly poster: BusinessName
  readonly files: readonly FileName[]
  readonly mayEdit: boolean
  readonly maySeeMatches: boolean
  /** What the person's own businesses said about it. */
  readonly interests: readonly Pick<Interest, 'id' | 'businessId' | 'state'>[]
}

/** An opportunity with what this person may do about it; null when it is not theirs to see. */
export async function showOpportunity({ db }: AppContext, actor: Actor, id: string): Promise<ShownOpportunity | null> {
  const stored = await db.opportunities.stored(id)
  const facts = stored && factsOfOpportunity(stored)
  if (!stored || !facts || !can(actor, 'read', facts)) return null
  const { opportunity, version } = stored
  const poster = await db.businesses.stored(opportunity.businessId)
  // Who hides their business hides what it posted.
  if (!poster || !can(actor, 'read-public', poster.access)) return null
  const mine = actor.kind === 'user' ? actor.memberships.map(({ businessId }) => businessId) : []
  const { name, kind, regency, size } = poster.business
  return {
    opportunity,
    version,
    poster: { id: opportunity.businessId, name, kind, regency, size },
    files: await db.files.ofOpportunity(id),
    mayEdit: can(actor, 'edit', facts),
    maySeeMatches: can(actor, 'see-matches', facts),
    interests: mine.length === 0 ? [] : await db.interests.ofBusinesses(id, mine),
  }
}
