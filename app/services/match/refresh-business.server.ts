import type { AppContext } from '~/context'
import { profilesOf } from '~/db/business.server'
import type { Queries } from '~/db/db.server'
import type { Business } from '~/domain/business/business'
import { factsOf } from '~/domain/matching/facts'
import type { Profile } from '~/domain/matching/profile'
import { promisedOf } from '~/domain/matching/promised'
import { reaches, reachOf, termsWithinReach } from '~/domain/matching/reach'
import type { Pair } from '~/domain/matching/rule'
import { isKept, MOST_JUDGED, runOf } from '~/domain/matching/run'
import { isLive } from '~/domain/opportunity/states'
import { judgePairs } from './judge-pairs.server'
import { MOST_NEAR, refreshOpportunities } from './refresh-opportunity.server'
import { tellOfMatches } from './tell.server'

/**
 * Judges a business anew, and replaces what is stored of it: which opportunities of others it answers, and, since a
 * poster is one side of every pair, who answers its own. The number of queries grows with the hundreds of either at
 * most. Safe to run twice; an unknown id counts for nothing.
 */
export async function refreshBusiness(context: AppContext, id: string): Promise<void> {
  await refreshAnswers(context, id)
  const posted = await context.db.opportunities.ofBusinesses([id])
  const now = context.now()
  await refreshOpportunities(
    context,
    posted.filter((opportunity) => isLive(opportunity, now)).map((opportunity) => opportunity.id),
  )
}

async function refreshAnswers(context: AppContext, id: string): Promise<void> {
  await context.db.transaction(async (tx) => {
    await tx.matches.judgeAlone()
    const now = context.now()
    await keepPromises(tx, id)
    const business = await tx.businesses.byId(id)
    if (!business) return
    const { pairs, capped, outside } = await fieldOf(context, tx, { business, now })
    const sets = await tx.weightSets.of(pairs.map(({ opportunity }) => opportunity.id))
    const matches = await judgePairs(context, pairs, sets)
    await tx.matches.replace({ businessId: id }, matches.filter(isKept), now)
    await tx.matches.recordRuns('business', [[id, runOf(matches, { capped, outside, now })]])
    await tellOfMatches(context, tx, matches)
  })
}

/** A link moved: what its maker can still take on may be another amount. */
export async function refreshMaker(context: AppContext, partnershipId: string): Promise<void> {
  const id = await context.db.partnerships.makerOf(partnershipId)
  if (id !== null) await refreshBusiness(context, id)
}

/** Counts what running agreements bind of a business. */
async function keepPromises(tx: Queries, id: string): Promise<void> {
  const business = await tx.businesses.byId(id)
  if (!business) return
  await tx.businesses.keepPromises(promisedOf(business.capabilities, await tx.partnerships.promisesOf(id)))
}

interface Field {
  readonly pairs: readonly Pair[]
  readonly capped: boolean
  /** How many opportunities it would answer if it stood nearer. */
  readonly outside: number
}

/** The business with every opportunity that reaches it: the same pairs that the opportunities find. */
async function fieldOf(
  context: AppContext,
  tx: Queries,
  { business, now }: { business: Business; now: Date },
): Promise<Field> {
  const terms = termsWithinReach(business)
  // Its profile may have changed by other hands than those that save it whole.
  const profiles = profilesOf([business])
  await tx.matchProfiles.replaceProfiles([business.id], profiles)
  const best = await bestFor(context, tx, { profiles, now })
  // Beside the best all others, to say why they were refused; one more than are judged shows that there are more.
  const others = await tx.matches.opportunitiesFor({ businessId: business.id, terms, now }, MOST_JUDGED + 1)
  const found = [...new Set([...best, ...others])]
  const ids = found.slice(0, MOST_JUDGED)
  const opportunities = new Map((await tx.opportunities.byIds(ids)).map((one) => [one.id, one]))
  const posterIds = [...opportunities.values()].map(({ businessId }) => businessId)
  const posters = new Map((await tx.businesses.byIds([...new Set(posterIds)])).map((poster) => [poster.id, poster]))
  const field = ids.flatMap((id) => {
    const opportunity = opportunities.get(id)
    const poster = opportunity && posters.get(opportunity.businessId)
    if (!poster) return []
    const pair = { opportunity, poster: factsOf(poster), candidate: factsOf(business), now }
    return [{ pair, reached: reaches(reachOf(opportunity, poster), business) }]
  })
  return {
    pairs: field.flatMap(({ pair, reached }) => (reached === 'within' ? [pair] : [])),
    capped: found.length > MOST_JUDGED,
    outside: field.filter(({ reached }) => reached === 'outside').length,
  }
}

/** The best of all live postings; a hidden business has none. */
async function bestFor(
  context: AppContext,
  tx: Queries,
  { profiles: [profile], now }: { profiles: readonly Profile[]; now: Date },
): Promise<string[]> {
  if (!profile) return []
  // Postings spread their near-ties each by its own measure: among all of them exact merit chooses.
  const asked = { eligible: MOST_JUDGED, near: MOST_NEAR, spread: 1, now }
  const { eligible, near } = await context.matching.answers(tx, profile, asked)
  return [...eligible, ...near].map(({ id }) => id)
}
