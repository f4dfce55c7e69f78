import { lotOf, tieOf } from './order'
import type { Mend, Pair, RuleCode, Verdict } from './rule'
import { pointsOf, RULE_BOOK, WEIGHTS, type Weights } from './rule-book'

/** One hard refusal and no other, which the candidate could mend. */
export interface NearMiss extends Mend {
  readonly rule: RuleCode
}

export interface Match {
  readonly opportunityId: string
  readonly candidateId: string
  /** No hard rule refused. */
  readonly eligible: boolean
  /** 0…1000, exactly the sum of the verdicts' points, also when not eligible. */
  readonly score: number
  /** In the order of the rule book. */
  readonly verdicts: readonly Verdict[]
  readonly nearMiss: NearMiss | null
}

const nearMissOf = (refusals: readonly Verdict[]): NearMiss | null => {
  const [only, second] = refusals
  if (!only?.mend || second) return null
  return { rule: only.rule, ...only.mend }
}

/**
 * Judges one pair by the whole rule book. The same function serves both directions: an opportunity's businesses
 * and a business's opportunities are the same pairs.
 */
export const match = (pair: Pair, weights: Weights = WEIGHTS): Match => {
  const verdicts = RULE_BOOK.map(({ rule, hard }): Verdict => {
    const judgement = rule.judge(pair)
    const weight = weights[rule.code]
    return { ...judgement, rule: rule.code, hard, weight, points: pointsOf(weight, judgement.score) }
  })
  const refusals = verdicts.filter(({ hard, outcome }) => hard && outcome === 'fail')
  return {
    opportunityId: pair.opportunity.id,
    candidateId: pair.candidate.id,
    eligible: refusals.length === 0,
    score: verdicts.reduce((sum, { points }) => sum + points, 0),
    verdicts,
    nearMiss: nearMissOf(refusals),
  }
}

type Ranked = Pick<Match, 'opportunityId' | 'candidateId' | 'eligible' | 'score'>

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const drawOf = ({ candidateId, opportunityId }: Ranked): number => tieOf(lotOf(candidateId), lotOf(opportunityId))

const byMerit = (a: Ranked, b: Ranked): number =>
  Number(b.eligible) - Number(a.eligible) ||
  b.score - a.score ||
  drawOf(a) - drawOf(b) ||
  byText(a.candidateId, b.candidateId) ||
  byText(a.opportunityId, b.opportunityId)

/** Best first: the eligible before the refused, then by score; equals by their draw, so that the order given never matters. */
export const rank = <Item extends Ranked>(matches: readonly Item[]): Item[] => matches.toSorted(byMerit)
