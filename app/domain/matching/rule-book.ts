import { FULL, type Rule, type RuleCode } from './rule'
import { assistance } from './rules/assistance'
import { capability } from './rules/capability'
import { capacity } from './rules/capacity'
import { certificates } from './rules/certificates'
import { distance } from './rules/distance'
import { ownership } from './rules/ownership'
import { pattern } from './rules/pattern'
import { paymentTerm } from './rules/payment-term'
import { sector } from './rules/sector'
import { standing } from './rules/standing'

export interface Entry {
  readonly rule: Rule
  /** A hard rule that fails refuses the pair, whatever the score. */
  readonly hard: boolean
  /** Points at full score. The weights of the book add up to 1000. */
  readonly weight: number
  /** Why the weight is what it is. */
  readonly because: string
}

/** The rules in the order they are explained: may they, can they, do they suit each other. */
export const RULE_BOOK: readonly Entry[] = [
  { rule: pattern, hard: true, weight: 0, because: 'The law allows the pattern to a pair of sizes or does not.' },
  { rule: ownership, hard: true, weight: 0, because: 'UU 20/2008 art. 35: a tie excludes; its absence is no merit.' },
  { rule: capability, hard: true, weight: 300, because: 'Who cannot make the thing is no partner for it.' },
  { rule: capacity, hard: true, weight: 150, because: 'Too little or too much a month ends most subcontracts.' },
  { rule: certificates, hard: true, weight: 100, because: 'Required ones bind; one in progress costs time.' },
  { rule: distance, hard: true, weight: 130, because: 'Freight and visits cost a small firm most after material.' },
  { rule: sector, hard: true, weight: 80, because: 'A known trade needs less teaching; an exchange needs another.' },
  { rule: assistance, hard: false, weight: 90, because: 'The link should answer what the small side lacks (002).' },
  { rule: paymentTerm, hard: false, weight: 80, because: 'Late payment is the suppliers’ first complaint.' },
  { rule: standing, hard: true, weight: 70, because: 'A stale profile wastes a visit; newcomers start fairly.' },
]

/** Stored beside every match: a change of rules or weights gets a new name, and older matches are judged again. */
export const RULE_BOOK_VERSION = 'foundation-3'

/** Points of every rule at full score: they add up to 1000 at most. */
export type Weights = Readonly<Record<RuleCode, number>>

/** What the rules weigh where no programme or region says otherwise. */
export const WEIGHTS = Object.fromEntries(RULE_BOOK.map(({ rule, weight }) => [rule.code, weight])) as Weights

/** Points a rule gives at full score. */
export const weightOf = (rule: RuleCode): number => WEIGHTS[rule]

/** What a judgement is worth under a weight: the points of all rules add up to the score. */
export const pointsOf = (weight: number, score: number): number => Math.floor((weight * score) / FULL)
