import { FULL, type Rule, type RuleCode } from './rule'
import { assistance } from './rules/assistance'
import { capability } from './rules/capability'
import { capacity } from './rules/capacity'
import { certificates } from './rules/certificates'
import { distance } from './rules/distance'
import { leadTime } from './rules/lead-time'
import { leadingCommodity } from './rules/leading-commodity'
import { ownership } from './rules/ownership'
import { pattern } from './rules/pattern'
import { paymentTerm } from './rules/payment-term'
import { price } from './rules/price'
import { programme } from './rules/programme'
import { reply } from './rules/reply'
import { sector } from './rules/sector'
import { standing } from './rules/standing'
import { trackRecord } from './rules/track-record'

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
  { rule: capability, hard: true, weight: 230, because: 'Who cannot make the thing is no partner for it.' },
  { rule: capacity, hard: true, weight: 110, because: 'Too little or too much a month ends most subcontracts.' },
  { rule: certificates, hard: true, weight: 90, because: 'Required ones bind; one in progress is months of waiting.' },
  {
    rule: distance,
    hard: true,
    weight: 110,
    because: 'Freight costs most after material, and visits weigh on a small business.',
  },
  { rule: sector, hard: true, weight: 50, because: 'A known trade needs less teaching; an exchange needs another.' },
  { rule: assistance, hard: false, weight: 70, because: 'The link should answer what the small side lacks (002).' },
  { rule: paymentTerm, hard: false, weight: 70, because: 'Late payment is the suppliers’ first complaint.' },
  { rule: price, hard: false, weight: 60, because: 'Bands that do not meet end the talk; haggling closes small gaps.' },
  { rule: leadTime, hard: false, weight: 50, because: 'Late goods cost the buyer more than dear ones.' },
  {
    rule: trackRecord,
    hard: false,
    weight: 80,
    because: 'Broken duties end partnerships. Half speaks of the poster, and newcomers start at three quarters.',
  },
  { rule: standing, hard: true, weight: 40, because: 'A stale profile wastes a visit; newcomers start fairly.' },
  { rule: leadingCommodity, hard: false, weight: 15, because: 'What a region chose finds help there (003: KPJU).' },
  { rule: reply, hard: false, weight: 10, because: 'A quick answer begins things; only a bonus, phones are shared.' },
  { rule: programme, hard: false, weight: 15, because: 'Only where a programme asks; it decides between equals.' },
]

/** Stored beside every match: a change of rules or weights gets a new name, and older matches are judged again. */
export const RULE_BOOK_VERSION = 'principles-4'

/** Points of every rule at full score: they add up to 1000 at most. */
export type Weights = Readonly<Record<RuleCode, number>>

/** What the rules weigh where no programme or region says otherwise. */
export const WEIGHTS = Object.fromEntries(RULE_BOOK.map(({ rule, weight }) => [rule.code, weight])) as Weights

/** What a judgement is worth under a weight: the points of all rules add up to the score. */
export const pointsOf = (weight: number, score: number): number => Math.floor((weight * score) / FULL)
