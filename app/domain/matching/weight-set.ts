import { NATIONAL } from '../access/regions'
import { ok, type Result, refuse } from '../result'
import type { Match } from './match'
import { lotOf, tieOf } from './order'
import type { RuleCode, Verdict } from './rule'
import { pointsOf, RULE_BOOK, RULE_BOOK_VERSION, WEIGHTS, type Weights } from './rule-book'

/** Postings whose programme puts these first may be weighed apart, wherever they are. */
export const PROGRAMME_SCOPES = ['women-led', 'groups'] as const
export type ProgrammeScope = (typeof PROGRAMME_SCOPES)[number]

export const isProgramme = (scope: string): scope is ProgrammeScope =>
  PROGRAMME_SCOPES.some((programme) => programme === scope)

/** What the rules weigh, and how near scores count as alike. */
export interface Weighing {
  readonly weights: Weights
  /** 1 for exact merit. */
  readonly spread: number
}

/** A version of the weights of a scope: a region code, or whom a programme puts first. */
export interface WeightSet extends Weighing {
  readonly scope: string
  /** From 1. */
  readonly number: number
}

/** What counts where nobody said otherwise. */
export const OF_THE_BOOK: WeightSet = { scope: NATIONAL, number: 0, weights: WEIGHTS, spread: 1 }

/** Whether two weigh alike. */
export const isSame = (one: Weighing, other: Weighing): boolean =>
  one.spread === other.spread && RULE_BOOK.every(({ rule }) => one.weights[rule.code] === other.weights[rule.code])

/** Stored beside every match: by which rules and which weights it was judged. */
export const nameOf = ({ scope, number }: Pick<WeightSet, 'scope' | 'number'>): string =>
  number === 0 ? RULE_BOOK_VERSION : `${RULE_BOOK_VERSION}/${scope}-${number}`

/** Points at full score of all rules. */
export const WHOLE = 1000
export const MOST_SPREAD = 200

/**
 * Weights that somebody typed. Refuses `not-whole` unless they add up to 1000, and `law-weighs-nothing` when a rule of the
 * law would give points: it allows or forbids, it is no merit.
 */
export const checkWeights = (weights: Weights): Result<Weights, 'not-whole' | 'law-weighs-nothing'> => {
  const sum = RULE_BOOK.reduce((total, { rule }) => total + weights[rule.code], 0)
  if (weights.pattern + weights.ownership > 0) return refuse('law-weighs-nothing')
  return sum === WHOLE ? ok(weights) : refuse('not-whole', { sum })
}

const scoreOf = (verdicts: readonly Pick<Verdict, 'points'>[]): number =>
  verdicts.reduce((sum, { points }) => sum + points, 0)

/** The same match under other weights: what the rules said stays, what it is worth changes. */
export const reweigh = (match: Match, weights: Weights): Match => {
  const verdicts = match.verdicts.map((verdict) => {
    const weight = weights[verdict.rule]
    return { ...verdict, weight, points: pointsOf(weight, verdict.score) }
  })
  return { ...match, verdicts, score: scoreOf(verdicts) }
}

/** What a score would be under these weights. */
export const scoreUnder = (
  weights: Weights,
  verdicts: readonly { readonly rule: RuleCode; readonly score: number }[],
): number => verdicts.reduce((sum, { rule, score }) => sum + pointsOf(weights[rule], score), 0)

const DRAWS = 2n ** 31n

/**
 * Where a match stands in its lists, greater being better: the least score of its band, so that postings with bands of
 * their own stand in one list, then the draw of the pair.
 */
export const meritOf = (
  { score, opportunityId, candidateId }: Pick<Match, 'score' | 'opportunityId' | 'candidateId'>,
  spread: number,
): bigint =>
  BigInt(Math.floor(score / spread) * spread) * DRAWS +
  (DRAWS - 1n - BigInt(tieOf(lotOf(candidateId), lotOf(opportunityId))))
