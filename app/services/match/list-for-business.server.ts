import type { AppContext } from '~/context'
import type { MatchCounts, RankedOpportunity } from '~/db/match.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { NATIONAL } from '~/domain/access/regions'
import type { Business } from '~/domain/business/business'
import type { MatchEvent } from '~/domain/matching/event'
import { isCurrent, type MatchRun } from '~/domain/matching/run'
import { gains, type Mended } from '~/domain/matching/steps'
import type { WeightSet } from '~/domain/matching/weight-set'
import { type Asked, MOST_EVENTS, type PageOf, pageOf } from './page.server'
import { refreshBusiness } from './refresh-business.server'
import { inForceIn } from './weights.server'

export interface MatchedOpportunity extends RankedOpportunity {
  /** From 1, over all pages. */
  readonly rank: number
  /** A member may say that the opportunity interests their business, and nobody has. */
  readonly mayExpress: boolean
  /** These two have a link that is not over, by whatever opportunity. */
  readonly linked: boolean
  /** A broker of either side's region may propose the link. */
  readonly mayPropose: boolean
}

export interface BusinessMatches extends PageOf<MatchedOpportunity> {
  readonly business: Pick<Business, 'id' | 'name' | 'regency' | 'state' | 'capabilities'>
  readonly counts: MatchCounts
  readonly run: MatchRun | null
  /** What some steps would bring, the best first. */
  readonly steps: readonly Mended[]
  /** Which came, which went and whose score moved of late. */
  readonly events: readonly MatchEvent[]
  /** What the rules weigh for the country; a region or a programme may weigh otherwise. */
  readonly weights: WeightSet
}

/** More steps than these are no advice. */
const MOST_STEPS = 3

/**
 * The ranked opportunities of a business, judged now when the workers have not come to it yet, so that they are there
 * right after its profile was sent; null when it is not there or not this actor's to see.
 */
export async function listForBusiness(
  context: AppContext,
  actor: Actor,
  asked: Asked & { readonly businessId: string },
): Promise<BusinessMatches | null> {
  const { db } = context
  const { businessId } = asked
  const now = context.now()
  const stored = await db.businesses.stored(businessId)
  if (!stored || !can(actor, 'see-matches', stored.access)) return null

  const { id, name, regency, state, capabilities } = stored.business
  const run = await currentRun(context, stored.business)
  const counts = await db.matches.counts({ businessId }, now)
  const { page, pages, slice } = pageOf(asked, counts)
  const rows = await db.matches.forBusiness({ businessId, eligible: asked.show === 'fits', now }, slice)
  const linked = await db.desk.linked(rows.map(({ poster }) => [poster.id, id]))
  return {
    business: { id, name, regency, state, capabilities },
    counts,
    run,
    steps: gains(await db.matches.mended(businessId, now)).slice(0, MOST_STEPS),
    events: await db.matchEvents.latest({ businessId }, MOST_EVENTS),
    weights: await inForceIn(db, NATIONAL),
    page,
    pages,
    rows: rows.map((row, index) => {
      const regencies = [row.poster.regency, regency]
      const interest = { kind: 'interest', businessId, ownerBusinessId: row.poster.id, regencies } as const
      return {
        ...row,
        rank: slice.skip + index + 1,
        linked: linked.has(`${row.poster.id} ${id}`),
        mayExpress: !row.interested && can(actor, 'express', interest),
        mayPropose: can(actor, 'propose', { kind: 'proposal', regencies }),
      }
    }),
  }
}

async function currentRun(context: AppContext, { id, updatedAt }: Business): Promise<MatchRun | null> {
  const run = await context.db.matches.businessRun(id)
  if (isCurrent(run, updatedAt)) return run
  await refreshBusiness(context, id)
  return context.db.matches.businessRun(id)
}
