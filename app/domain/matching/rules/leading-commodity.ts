import { COVERAGE, relation } from '../../business/taxonomy'
import { studiesOf } from '../../region/leading'
import { recognised } from '../coverage'
import { PLACE } from '../facets'
import { type FacetRule, FULL, type Judgement, NEUTRAL } from '../rule'

/** Whether what is wanted leads in the candidate's region (KPJU): a trade a region has chosen finds help there. */
export const leadingCommodity: FacetRule = {
  code: 'leading-commodity',
  reads: PLACE,
  asks: ({ opportunity }) => recognised(opportunity.wanted).map(({ term }) => term),
  judge: ({ opportunity, candidate: { regency } }): Judgement => {
    const wanted = recognised(opportunity.wanted).map(({ term }) => term)
    for (const { name, terms } of studiesOf(regency)) {
      const term = wanted.find((each) => terms.some((leading) => relation(leading, each) >= COVERAGE.kind))
      if (term)
        return { outcome: 'pass', score: FULL, reason: 'leading-here', evidence: { term, regency, study: name } }
    }
    return { outcome: 'unknown', score: NEUTRAL, reason: 'leading-not', evidence: {} }
  },
}
