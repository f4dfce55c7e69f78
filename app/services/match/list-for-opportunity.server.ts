import type { AppContext } from '~/context'
import type { MatchCounts, RankedBusiness } from '~/db/match.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { type MatchEvent, withUnsuited } from '~/domain/matching/event'
import { isCurrent, type MatchRun } from '~/domain/matching/run'
import { forPoster } from '~/domain/matching/verdicts'
import { OF_THE_BOOK, type WeightSet } from '~/domain/matching/weight-set'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { isLive } from '~/domain/opportunity/states'
import { factsOfOpportunity } from '../opportunity/facts'
import { stands } from '../partnership/standing-part'
import { type Asked, MOST_EVENTS, type PageOf, pageOf } from './page.server'
import { refreshOpportunities } from './refresh-opportunity.server'

export interface MatchedBusiness extends RankedBusiness {
  /** From 1, over all pages. */
  readonly rank: number
  /** These two have a link that is not over, by whatever opportunity. */
  readonly linked: boolean
  /** The opportunity itself is proposed to it, and it has not agreed yet. */
  readonly proposed: boolean
  /** A broker of either side's region may propose the link. */
  readonly mayPropose: boolean
}

export interface OpportunityMatches extends PageOf<MatchedBusiness> {
  readonly opportunity: Opportunity
  readonly poster: { readonly name: string; readonly regency: string }
  readonly counts: MatchCounts
  readonly run: MatchRun | null
  /** How many a broker found unsuited. */
  readonly unsuited: number
  /** It still looks for partners. */
  readonly live: boolean
  /** When its poster asked the brokers to propose somebody; null while nobody is asked. */
  readonly brokerAskedAt: Date | null
  readonly mayAsk: boolean
  /** What the rules weigh for it. */
  readonly weights: WeightSet
  /** Who came, who went and whose score moved of late. */
  readonly events: readonly MatchEvent[]
}

/**
 * The ranked businesses of an opportunity, judged now when the workers have not come to it yet; null when it is not
 * there or not this actor's to see.
 */
export async function listForOpportunity(
  context: AppContext,
  actor: Actor,
  asked: Asked & { readonly opportunityId: string },
): Promise<OpportunityMatches | null> {
  const { db } = context
  const { opportunityId } = asked
  const now = context.now()
  const stored = await db.opportunities.stored(opportunityId)
  if (!stored) return null
  const { opportunity, regency } = stored
  const { businessId } = opportunity
  if (!can(actor, 'see-matches', { kind: 'opportunity', businessId, regency, open: true })) return null

  const run = await currentRun(context, opportunity)
  const counts = await db.matches.counts({ opportunityId }, now)
  const [poster] = await db.businesses.names([businessId])
  const { page, pages, slice } = pageOf(asked, counts)
  const rows = await db.matches.forOpportunity({ opportunityId, eligible: asked.show === 'fits', now }, slice)
  const linked = await db.desk.linked(rows.map(({ business }) => [businessId, business.id]))
  const links = (await db.partnerships.ofOpportunities(opportunityId)).filter(stands)
  const linkOf = new Map(links.map((link) => [link.businesses.b.id, link.partnership.state]))
  const unsuited = await db.desk.unsuitedFor(opportunityId)
  const place = { ownerBusinessId: businessId, ownerRegency: regency }
  return {
    opportunity,
    poster: { name: poster?.name ?? '', regency },
    counts,
    run,
    live: isLive(opportunity, now),
    brokerAskedAt: stored.brokerAskedAt,
    weights: (await db.weightSets.of([opportunityId])).get(opportunityId) ?? OF_THE_BOOK,
    mayAsk: can(actor, 'edit', factsOfOpportunity(stored)),
    unsuited: unsuited.length,
    events: withUnsuited(
      await db.matchEvents.latest({ opportunityId }, MOST_EVENTS),
      unsuited.map(({ at }) => at),
      MOST_EVENTS,
    ),
    page,
    pages,
    rows: rows.map((row, index) => {
      const seen = asSeen(row, actor, { ...place, rank: slice.skip + index + 1 })
      const state = linkOf.get(row.business.id)
      return {
        ...seen,
        linked: linked.has(`${businessId} ${row.business.id}`),
        proposed: state !== undefined && state !== 'running',
        mayPropose: seen.mayPropose && state === undefined,
      }
    }),
  }
}

function asSeen(
  { business, interested, match }: RankedBusiness,
  actor: Actor,
  { ownerBusinessId, ownerRegency, rank }: { ownerBusinessId: string; ownerRegency: string; rank: number },
): Omit<MatchedBusiness, 'linked' | 'proposed'> {
  const regencies = [ownerRegency, business.regency]
  const pair = { kind: 'match', businessId: business.id, ownerBusinessId, regencies } as const
  const open = can(actor, 'see-limits', pair)
  return {
    business,
    interested,
    match: open ? match : { ...match, verdicts: match.verdicts.map(forPoster) },
    rank,
    mayPropose: can(actor, 'propose', { kind: 'proposal', regencies }),
  }
}

async function currentRun(context: AppContext, { id, updatedAt }: Opportunity): Promise<MatchRun | null> {
  const run = await context.db.matches.opportunityRun(id)
  if (isCurrent(run, updatedAt)) return run
  await refreshOpportunities(context, [id])
  return context.db.matches.opportunityRun(id)
}
