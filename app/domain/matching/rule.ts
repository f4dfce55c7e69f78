import type { Business } from '../business/business'
import type { Certificate } from '../business/certificates'
import type { Unit } from '../business/units'
import type { Opportunity, ProposedPattern } from '../opportunity/opportunity'
import type { Point } from '../region/distance'
import type { Ask, Offered } from './offers'

/** A business as the rules see it. A whole `Business` with its point fits; so does a row with only these columns. */
export type BusinessFacts = Pick<
  Business,
  | 'id'
  | 'kind'
  | 'regency'
  | 'sector'
  | 'size'
  | 'capabilities'
  | 'needs'
  | 'certificates'
  | 'ties'
  | 'longestPaymentTermDays'
  | 'womenLed'
  | 'track'
  | 'usualReplyHours'
  | 'state'
  | 'updatedAt'
> & { readonly point: Point | null }

/** An opportunity as the rules see it: a whole `Opportunity` fits. */
export type OpportunityFacts = Pick<
  Opportunity,
  | 'id'
  | 'details'
  | 'wanted'
  | 'certificatesRequired'
  | 'area'
  | 'assistanceOffered'
  | 'paymentTermDays'
  | 'prefers'
  | 'neededBy'
  | 'expiresAt'
  | 'state'
>

/** One opportunity, who posted it, and one business that might answer it. */
export interface Pair {
  readonly opportunity: OpportunityFacts
  readonly poster: BusinessFacts
  readonly candidate: BusinessFacts
  readonly now: Date
}

export type RuleCode =
  | 'pattern'
  | 'ownership'
  | 'capability'
  | 'sector'
  | 'capacity'
  | 'certificates'
  | 'distance'
  | 'assistance'
  | 'payment-term'
  | 'price'
  | 'lead-time'
  | 'track-record'
  | 'reply'
  | 'leading-commodity'
  | 'programme'
  | 'standing'

export type Outcome = 'pass' | 'part' | 'fail' | 'unknown'

/** A reason that needs no evidence. */
type Nothing = Readonly<Record<string, never>>
/** What of a capacity others have already: the rest is what is compared. */
interface Promising {
  readonly promised: number
}

/**
 * Every reason a rule may give, with the evidence its sentence is filled from.
 * Terms, certificates and divisions are codes; quantities are in `unit`; distances in km; times in days.
 */
export interface Reasons {
  'pattern-fits': { readonly pattern: ProposedPattern }
  'pattern-refused': { readonly pattern: ProposedPattern }
  'size-unknown': { readonly pattern: ProposedPattern }

  'no-tie': Nothing
  'ownership-tie': Nothing
  'same-business': Nothing

  'capability-full': { readonly term: string; readonly others: number }
  'capability-some': { readonly covered: number; readonly asked: number }
  'capability-near': { readonly wanted: string; readonly offered: string }
  'capability-none': { readonly wanted: string }
  'capability-not-asked': Nothing
  'capability-not-heard': { readonly label: string }

  'sector-same': { readonly division: string }
  'sector-chain': { readonly poster: string; readonly candidate: string }
  'sector-kin': { readonly poster: string; readonly candidate: string }
  'sector-apart': { readonly poster: string; readonly candidate: string }
  'sector-unknown': Nothing
  'exchange-sought': { readonly division: string }
  'exchange-different': { readonly poster: string; readonly candidate: string }
  'exchange-not-sought': { readonly division: string }
  'exchange-same-sector': { readonly division: string }

  'capacity-ample': { readonly capacity: number; readonly unit: Unit } & Promising
  'capacity-enough': { readonly capacity: number; readonly most: number; readonly unit: Unit } & Promising
  'capacity-some': { readonly fitting: number; readonly asked: number }
  'capacity-short': { readonly capacity: number; readonly least: number; readonly unit: Unit } & Promising
  'order-too-small': { readonly smallest: number; readonly most: number; readonly unit: Unit }
  'capacity-unknown': Nothing

  'certificates-held': { readonly count: number }
  'certificates-not-asked': Nothing
  'certificates-in-progress': { readonly certificate: Certificate; readonly others: number }
  'certificates-missing': { readonly certificate: Certificate; readonly others: number }

  'distance-near': { readonly km: number }
  'distance-far': { readonly km: number }
  'distance-beyond': { readonly km: number; readonly most: number }
  'distance-other-province': { readonly province: string }
  'distance-unknown': Nothing

  'assistance-all': { readonly met: number }
  'assistance-some': { readonly met: number; readonly needs: number }
  'assistance-none': { readonly needs: number }
  'assistance-no-needs': Nothing

  'payment-within': { readonly term: number; readonly longest: number }
  'payment-cash': Nothing
  'payment-usual': { readonly term: number }
  'payment-strains': { readonly term: number }
  'payment-too-long': { readonly term: number; readonly longest: number }
  'payment-open': Nothing

  'price-within': Nothing
  'price-above': { readonly percent: number }
  'price-unknown': Nothing

  'lead-in-time': { readonly days: number }
  'lead-late': { readonly days: number; readonly left: number }
  'lead-unknown': Nothing

  'track-kept': { readonly kept: number; readonly due: number }
  'track-lacking': { readonly kept: number; readonly due: number }
  'track-pays-late': { readonly days: number }
  /** The same, said to whoever pays late. */
  'track-you-pay-late': { readonly days: number }
  'track-new': Nothing

  'reply-quick': { readonly hours: number }
  'reply-unhurried': Nothing
  'reply-unknown': Nothing

  'leading-here': { readonly term: string; readonly regency: string; readonly study: string }
  'leading-not': Nothing

  'programme-women': Nothing
  'programme-group': Nothing
  'programme-others': Nothing
  'programme-none': Nothing

  'standing-good': { readonly days: number }
  'standing-thin': { readonly missing: number }
  'standing-old': { readonly days: number }
  'standing-hidden': Nothing
  'standing-closed': Nothing
}
export type Reason = keyof Reasons

/** The cheapest thing the candidate can do about a refusal. */
export type StepCode =
  | 'get-certificate'
  | 'raise-capacity'
  | 'lower-smallest-order'
  | 'make-it-too'
  | 'show-profile'
  /** The poster's to take, not the candidate's. */
  | 'say-plainly'

/** What would turn a refusal into a match: codes of what is missing, cheapest first. */
export interface Mend {
  readonly step: StepCode
  readonly missing: readonly string[]
}

/** A reason with its own evidence. */
export type Said<R extends Reason = Reason> = {
  [K in R]: { readonly reason: K; readonly evidence: Reasons[K] }
}[R]

/** What one rule says of a pair. `score` is an integer 0…1000; a hard rule that fails refuses the pair. */
export type Judgement = Said & {
  readonly outcome: Outcome
  readonly score: number
  readonly mend?: Mend | undefined
}

/** The side of a pair that asks: the same for every candidate. */
export type Posting = Omit<Pair, 'candidate'>

/**
 * One small fact of a business as a code from 0: what rules read of a candidate, and all they read. It has few values,
 * so that for one posting a rule is a table from code to points, filled by the rule itself.
 */
export interface Facet {
  /** Also the name of its column. */
  readonly code: string
  readonly values: number
  /** How many days of age count beside the value: the last stands for all after it; 1 when age does not matter. */
  readonly ages: number
  readonly of: (business: BusinessFacts) => number
  /** What of a business has this value: on an otherwise blank one, rules that read it judge as on any other. */
  readonly like: (value: number) => Partial<BusinessFacts>
}

interface AnyRule {
  readonly code: RuleCode
  readonly judge: (pair: Pair) => Judgement
}

/** Reads one facet of the candidate. */
export interface FacetRule extends AnyRule {
  readonly reads: Facet
  /** What it looks at on the asking side, as plain data: postings alike in it get the same table. */
  readonly asks: (posting: Posting) => unknown
}

/** Reads which of the required certificates are held and which are in progress: their numbers alone count. */
export interface PapersRule extends AnyRule {
  readonly reads: 'papers'
}

/** Reads who is tied to whom: a tie refuses for good, and there is nothing else to say. */
export interface TiesRule extends AnyRule {
  readonly reads: 'ties'
}

/** Reads the offers of the candidate for each recognised item: the best offer of each, then the mean of the items. */
export interface OfferRule extends AnyRule {
  readonly reads: 'offers'
  /** An integer 0…1000 for one offer, 0 being a failure; null when the offer says nothing of the item. */
  readonly worth: (ask: Ask, offer: Offered) => number | null
  /** No offer that covers so far is worth more, whatever its figures: what lets hopeless ones be left unread. */
  readonly most: (covers: number) => number
  /**
   * Whether a hard rule refuses, by how many items have an offer that says something, and how many one above 0. As soon
   * as one fits it does not refuse.
   */
  readonly refuses: (covered: number, fitting: number) => Refusal
}

/** 0 none, 1 one that the candidate could mend, 2 one for good. */
export type Refusal = 0 | 1 | 2

/** A function over the facts alone: no rule sees what another said. It says what it reads, and reads nothing else. */
export type Rule = FacetRule | PapersRule | TiesRule | OfferRule

/** A judgement with its part of the score: `points` of all verdicts add up to the score. */
export type Verdict = Judgement & {
  readonly rule: RuleCode
  readonly hard: boolean
  /** Points at full score, by the weights it was judged under. */
  readonly weight: number
  readonly points: number
}

/** The highest score a rule can give. */
export const FULL = 1000

/** What a rule gives when the facts are not known: neither a merit nor a fault. */
export const NEUTRAL = 500

/** `part` of `whole` as an integer 0…1000, rounded down; `whole` is positive. */
export const perMille = (part: number, whole: number): number =>
  Math.max(0, Math.min(FULL, Math.floor((part * FULL) / whole)))

const DAY_MS = 86_400_000

/** Days since 1970 by the calendar of UTC: ages are counted in these, so that a day's matches stay as they are. */
export const dayNumber = (at: Date): number => Math.floor(at.getTime() / DAY_MS)
