import type { Source } from '../source'
import type { RuleCode, Verdict } from './rule'

/** *Saling memerlukan, mempercayai, memperkuat, menguntungkan*: what a partnership rests on. */
export const PRINCIPLES = ['need', 'trust', 'strengthening', 'benefit'] as const
export type Principle = (typeof PRINCIPLES)[number]

/** UU 20/2008 art. 1 (13) names the four; the wording was read in document 002 (PP 44/1997). */
export const PRINCIPLES_SOURCE: Source = { law: 'UU 20/2008', article: '1 (13)', document: '002', verified: false }

/** Which principle each rule argues for: every rule for one. */
export const PRINCIPLE_OF: Readonly<Record<RuleCode, Principle>> = {
  capability: 'need',
  capacity: 'need',
  sector: 'need',
  'lead-time': 'need',

  // Between equals, under the law, with papers and a record to go by.
  pattern: 'trust',
  ownership: 'trust',
  certificates: 'trust',
  'track-record': 'trust',
  standing: 'trust',
  reply: 'trust',

  assistance: 'strengthening',
  'leading-commodity': 'strengthening',
  programme: 'strengthening',

  price: 'benefit',
  'payment-term': 'benefit',
  distance: 'benefit',
}

export interface Argument {
  readonly principle: Principle
  readonly points: number
  /** What its rules give at most, by the weights the match was judged under. */
  readonly most: number
  /** In the order of the rule book. */
  readonly verdicts: readonly Verdict[]
}

/** A match as the law argues for it: the same verdicts, each under its principle; their points add up to the score. */
export const argue = (verdicts: readonly Verdict[]): Argument[] =>
  PRINCIPLES.map((principle) => {
    const own = verdicts.filter(({ rule }) => PRINCIPLE_OF[rule] === principle)
    return {
      principle,
      points: own.reduce((sum, { points }) => sum + points, 0),
      most: own.reduce((sum, { weight }) => sum + weight, 0),
      verdicts: own,
    }
  })
