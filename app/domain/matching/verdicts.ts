import { best } from './coverage'
import type { Match } from './match'
import type { Judgement, Verdict } from './rule'

/**
 * What argues most for a pair: the verdicts that pass, by their points. `count` at most; the law's own rules carry no
 * points and argue for nobody.
 */
export const strongest = (verdicts: readonly Verdict[], count: number): Verdict[] =>
  verdicts
    .filter(({ outcome, points }) => outcome === 'pass' && points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, count)

/**
 * What argues most against it: the verdict that loses most points and does not pass; null when none does. What is not known
 * argues against nobody.
 */
export const weakest = (verdicts: readonly Verdict[]): Verdict | null =>
  best(
    verdicts.filter(({ outcome, weight }) => (outcome === 'part' || outcome === 'fail') && weight > 0),
    ({ points, weight }) => weight - points,
  )

/** The one doubt to say of a match: what a near miss lacks, else what argues most against it; null when nothing does. */
export const doubtOf = ({ verdicts, nearMiss }: Pick<Match, 'verdicts' | 'nearMiss'>): Verdict | null =>
  nearMiss ? (verdicts.find(({ rule }) => rule === nearMiss.rule) ?? null) : weakest(verdicts)

const toPoster = (judgement: Judgement): Judgement => {
  const { outcome, score } = judgement
  if (judgement.reason === 'payment-within')
    return { outcome, score, reason: 'payment-usual', evidence: { term: judgement.evidence.term } }
  if (judgement.reason === 'payment-too-long')
    return { outcome, score, reason: 'payment-strains', evidence: { term: judgement.evidence.term } }
  if (judgement.reason === 'track-pays-late')
    return { outcome, score, reason: 'track-you-pay-late', evidence: judgement.evidence }
  return judgement
}

/** A verdict as the poster may read it: how long a supplier can wait for money is the supplier's to tell, and a late payment is the poster's own. */
export const forPoster = (verdict: Verdict): Verdict => ({ ...verdict, ...toPoster(verdict) })
