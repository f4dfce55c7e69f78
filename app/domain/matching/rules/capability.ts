import { COVERAGE } from '../../business/taxonomy'
import type { Opportunity } from '../../opportunity/opportunity'
import { best, mean, offersFor, recognised } from '../coverage'
import { type Judgement, NEUTRAL, type OfferRule } from '../rule'

/** A sister product shows that one could learn it, not that one makes it. */
const worthOf = (covers: number): number => (covers > COVERAGE.sibling ? covers : 0)

/** Nobody can be told to fit words that nobody understood; whoever wrote them can write others. */
const notHeard = ({ wanted: [said] }: Pick<Opportunity, 'wanted'>): Judgement => {
  if (!said) return { outcome: 'unknown', score: NEUTRAL, reason: 'capability-not-asked', evidence: {} }
  const mend = { step: 'say-plainly', missing: [] } as const
  return { outcome: 'fail', score: NEUTRAL, reason: 'capability-not-heard', evidence: { label: said.label }, mend }
}

/**
 * How far the candidate can make or do what is wanted: the mean over the wanted items of its best offer for each. Who
 * has nothing but sister products is near: one that makes tofu, where tempeh is wanted.
 */
export const capability: OfferRule = {
  code: 'capability',
  reads: 'offers',
  worth: (_, { covers }) => worthOf(covers),
  most: worthOf,
  refuses: (covered, fitting) => {
    if (fitting > 0) return 0
    return covered > 0 ? 1 : 2
  },
  judge: ({ opportunity, candidate }): Judgement => {
    const asked = recognised(opportunity.wanted)
    const offers = asked.map((item) => ({
      wanted: item.term,
      offer: best(offersFor(item, candidate.capabilities), ({ covers }) => covers),
    }))
    const [first, ...others] = asked
    if (!first) return notHeard(opportunity)

    const score = mean(offers.map(({ offer }) => worthOf(offer?.covers ?? 0)))
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
    if (!nearest?.offer)
      return { outcome: 'fail', score: 0, reason: 'capability-none', evidence: { wanted: first.term } }
    const { wanted } = nearest
    const near = { reason: 'capability-near', evidence: { wanted, offered: nearest.offer.term } } as const
    return score > 0
      ? { outcome: 'part', score, ...near }
      : { outcome: 'fail', score, ...near, mend: { step: 'make-it-too', missing: [wanted] } }
  },
}
