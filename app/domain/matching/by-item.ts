import { COVERAGE } from '../business/taxonomy'
import { best, closest, offersFor, recognised } from './coverage'
import { type Ask, askOf, figuresOf, type OfferFigures } from './offers'
import { FULL, type Judgement, type OfferRule, type RuleCode } from './rule'

interface Comparison {
  readonly code: RuleCode
  /** What one offer says of one item. */
  readonly say: (ask: Ask, figures: OfferFigures) => Judgement
  /** When nothing can be compared. */
  readonly unknown: Judgement
}

/**
 * A soft rule that compares the figures of offers with what each item asks: the best offer of each item, the mean of the
 * items. Said is the worst of what is known.
 */
export const byItem = ({ code, say, unknown }: Comparison): OfferRule => ({
  code,
  reads: 'offers',
  worth: (ask, { covers, figures }) => (covers > COVERAGE.sibling ? say(ask, figures).score : null),
  most: (covers) => (covers > COVERAGE.sibling ? FULL : 0),
  refuses: () => 0,
  judge: ({ candidate, ...posting }) => {
    const items = recognised(posting.opportunity.wanted)
    if (items.length === 0) return unknown
    const covered = items.flatMap((item) => {
      const ask = askOf(posting, item)
      const said = closest(offersFor(item, candidate.capabilities)).map(({ capability }) =>
        say(ask, figuresOf(capability)),
      )
      return best(said, ({ score }) => score) ?? []
    })
    const known = covered.filter(({ outcome }) => outcome !== 'unknown')
    const score = Math.floor(covered.reduce((sum, each) => sum + each.score, 0) / items.length)
    return { ...(best(known, (each) => FULL - each.score) ?? unknown), score }
  },
})
