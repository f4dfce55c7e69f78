import type { Match } from './match'
import type { RuleCode } from './rule'
import { RULE_BOOK, RULE_BOOK_VERSION } from './rule-book'

/** Of 1000: what scores less waits on the pages of both sides. */
export const WORTH_TELLING = 600

/** From which score on somebody may ask to hear of a new match. */
export const THRESHOLDS = [WORTH_TELLING, 700, 800, 900] as const

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

/** Whether both sides should hear of a match: good, and able to make at least something wanted, not only its like. */
export const isWorthTelling = ({ eligible, score, verdicts }: Match): boolean =>
  eligible && score >= WORTH_TELLING && !verdicts.some(({ reason }) => reason === 'capability-near')

/**
 * Whether somebody hears of a match: its score got to their threshold, and they were not told of it before.
 * `told`: the highest score at which it was told to anybody, null for none.
 */
export const newlyReaches = (threshold: number, { told, score }: { told: number | null; score: number }): boolean =>
  score >= threshold && (told === null || told < threshold)

/** Kept is what fits and what one step would make fit; of the others only the number. */
export const isKept = ({ eligible, nearMiss }: Match): boolean => eligible || nearMiss !== null

const refusals = (matches: readonly Match[]): RuleCode[] =>
  matches.flatMap(({ verdicts }) =>
    verdicts.filter(({ hard, outcome }) => hard && outcome === 'fail').map(({ rule }) => rule),
  )

/** `outside`: how many answer from outside the area, and were not even judged. */
export const runOf = (
  matches: readonly Match[],
  { capped, outside, now }: { capped: boolean; outside: number; now: Date },
): MatchRun => {
  const refused = refusals(matches.filter((match) => !isKept(match)))
  const counts = RULE_BOOK.map(({ rule }): [RuleCode, number] => [
    rule.code,
    refused.filter((code) => code === rule.code).length + (rule.code === 'distance' ? outside : 0),
  ])
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
