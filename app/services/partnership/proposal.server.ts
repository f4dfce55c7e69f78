import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Business } from '~/domain/business/business'
import { faceOf } from '~/domain/business/face'
import { factsOf } from '~/domain/matching/facts'
import { match } from '~/domain/matching/match'
import { OF_THE_BOOK } from '~/domain/matching/weight-set'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { firstTerms } from '~/domain/partnership/first-terms'
import { PATTERN_TABLE, supervisedByKppu } from '~/domain/partnership/patterns'
import { propose } from '~/domain/partnership/propose'
import { standingPartOf, stands } from './standing-part'

export interface PairIds {
  readonly opportunityId: string
  readonly businessId: string
}

/** Two businesses a broker may link: the poster of the opportunity is side A. */
export interface ProposablePair {
  readonly opportunity: Opportunity
  readonly a: Business
  readonly b: Business
}

/** Null when one of them is not there, or when neither stands in the regions of this broker. */
export async function proposablePair(db: Queries, actor: SignedIn, ids: PairIds): Promise<ProposablePair | null> {
  const opportunity = await db.opportunities.byId(ids.opportunityId)
  if (!opportunity) return null
  const businesses = await db.businesses.byIds([opportunity.businessId, ids.businessId])
  const [a, b] = [opportunity.businessId, ids.businessId].map((id) => businesses.find((one) => one.id === id))
  if (!a || !b) return null
  const may = can(actor, 'propose', { kind: 'proposal', regencies: [a.regency, b.regency] })
  return may ? { opportunity, a, b } : null
}

/** Everything a broker looks at before a proposal goes out. Null when the pair is not theirs to link. */
export async function readProposal(context: AppContext, actor: SignedIn, ids: PairIds) {
  const pair = await proposablePair(context.db, actor, ids)
  if (!pair) return null
  const { opportunity, a, b } = pair
  const { pattern } = opportunity.details
  const now = context.now()
  const terms = firstTerms(opportunity)
  // Nothing is written: the same rules that a proposal will meet are asked beforehand.
  const trial = propose(
    { id: context.newId(), pattern, a, b, opportunityId: opportunity.id, terms, parts: [] },
    { brokerId: actor.userId, now },
  )
  const { weights } = (await context.db.weightSets.of([opportunity.id])).get(opportunity.id) ?? OF_THE_BOOK
  const judged = match({ opportunity, poster: factsOf(a), candidate: factsOf(b), now }, weights)
  const { eligible, score, verdicts } = judged
  return {
    opportunity: { id: opportunity.id, title: opportunity.title, pattern },
    faces: { a: faceOf(a), b: faceOf(b) },
    roles: trial.ok ? { a: trial.value.partnership.sides.a.role, b: trial.value.partnership.sides.b.role } : null,
    refusal: trial.ok ? null : trial.refusal,
    kppu: supervisedByKppu(a.size, b.size),
    sources: PATTERN_TABLE[pattern].sources,
    match: { eligible, score, verdicts },
    terms,
    running: await standingOf(context, actor, pair),
    unsuited: await context.db.desk.unsuited(ids),
    /** What these two had with each other before. */
    meetings: await context.db.mediation.meetings([a.id, b.id], null),
  }
}

/** The link that these two have by this opportunity already; null when there is none. */
async function standingOf({ db }: AppContext, actor: SignedIn, { opportunity, b }: ProposablePair) {
  const links = await db.partnerships.ofOpportunities(opportunity.id)
  const link = links.find((one) => stands(one) && one.businesses.b.id === b.id)
  return link ? standingPartOf(link, { actor, opportunity }) : null
}
