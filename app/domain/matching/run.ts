import type { Match } from './match'
import type { RuleCode } from './rule'
import { RULE_BOOK, RULE_BOOK_VERSION } from './rule-book'

/** Matches at least this good are told to both sides; the rest waits on their pages. */
export const WORTH_TELLING = 600

/** As many are judged for one opportunity, or one business, at a time; who has more within reach is told so. */
export const MOST_JUDGED = 500

/** What one search, for an opportunity's businesses or for a business's opportunities, came to. */
export interface MatchRun {
  readonly ruleBook: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly judged: number
  /** There were more within reach than are judged at once. */
  readonly capped: boolean
  /** How many of the others each hard rule refused; a pair refused by two rules counts with both. */
  readonly refused: Readonly<Partial<Record<RuleCode, number>>>
}

/** Kept is what fits and what one step would make fit; of the others only the number. */
export const isKept = ({ eligible, nearMiss }: Match): boolean => eligible || nearMiss !== null

const refusals = (matches: readonly Match[]): RuleCode[] =>
  matches.flatMap(({ verdicts }) =>
    verdicts.filter(({ hard, outcome }) => hard && outcome === 'fail').map(({ rule }) => rule),
  )

export const runOf = (matches: readonly Match[], { capped, now }: { capped: boolean; now: Date }): MatchRun => {
  const refused = refusals(matches.filter((match) => !isKept(match)))
  const counts = RULE_BOOK.map(({ rule }) => [rule.code, refused.filter((code) => code === rule.code).length] as const)
  return {
    ruleBook: RULE_BOOK_VERSION,
    at: now.getTime(),
    judged: matches.length,
    capped,
    refused: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  }
}

/** Whether what is stored still answers: judged by the rules of today, after the last change. */
export const isCurrent = (run: MatchRun | null, changedAt: Date): boolean =>
  run !== null && run.ruleBook === RULE_BOOK_VERSION && run.at >= changedAt.getTime()
