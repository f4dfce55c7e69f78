import { COVERAGE } from '../../business/taxonomy'
import { best, mean, offersFor, recognised } from '../coverage'
import { type Judgement, NEUTRAL, type OfferRule } from '../rule'

/** How far the candidate can make or do what is wanted: the mean over the wanted items of its best offer for each. */
export const capability: OfferRule = {
  code: 'capability',
  reads: 'offers',
  worth: (_, { covers }) => covers,
  most: (covers) => covers,
  refuses: (covered) => (covered === 0 ? 2 : 0),
  judge: ({ opportunity, candidate }): Judgement => {
    const asked = recognised(opportunity.wanted)
    const offers = asked.map((item) => ({
      wanted: item.term,
      offer: best(offersFor(item, candidate.capabilities), ({ covers }) => covers),
    }))
    const [first, ...others] = asked
    if (!first) return { outcome: 'unknown', score: NEUTRAL, reason: 'capability-not-asked', evidence: {} }

    const score = mean(offers.map(({ offer }) => offer?.covers ?? 0))
    const full = offers.filter(({ offer }) => offer !== null && offer.covers >= COVERAGE.kind)
    if (full.length === asked.length) {
      const evidence = { term: first.term, others: others.length }
      return { outcome: 'pass', score, reason: 'capability-full', evidence }
    }
    if (full.length > 0) {
      return {
        outcome: 'part',
        score,
        reason: 'capability-some',
        evidence: { covered: full.length, asked: asked.length },
      }
    }
    const nearest = best(offers, ({ offer }) => offer?.covers ?? 0)
    return nearest?.offer
      ? {
          outcome: 'part',
          score,
          reason: 'capability-near',
          evidence: { wanted: nearest.wanted, offered: nearest.offer.term },
        }
      : { outcome: 'fail', score: 0, reason: 'capability-none', evidence: { wanted: first.term } }
  },
}
