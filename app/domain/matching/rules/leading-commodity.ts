import { COVERAGE, relation } from '../../business/taxonomy'
import { STUDIES, type Study, studiesOf } from '../../region/leading'
import { recognised } from '../coverage'
import { PLACE } from '../facets'
import { type FacetRule, FULL, type Judgement, NEUTRAL, type OpportunityFacts } from '../rule'

/** The first wanted term that leads by a study. */
const leadingTerm = ({ wanted }: OpportunityFacts, { terms }: Study): string | undefined =>
  recognised(wanted).find(({ term }) => terms.some((leading) => relation(leading, term) >= COVERAGE.kind))?.term

/** Whether what is wanted leads in the candidate's region (KPJU): a trade a region has chosen finds help there. */
export const leadingCommodity: FacetRule = {
  code: 'leading-commodity',
  reads: PLACE,
  asks: ({ opportunity }) => STUDIES.filter((study) => leadingTerm(opportunity, study)).map(({ region }) => region),
  judge: ({ opportunity, candidate: { regency } }): Judgement => {
    for (const study of studiesOf(regency)) {
      const term = leadingTerm(opportunity, study)
      if (term)
        return { outcome: 'pass', score: FULL, reason: 'leading-here', evidence: { term, regency, study: study.name } }
    }
    return { outcome: 'unknown', score: NEUTRAL, reason: 'leading-not', evidence: {} }
  },
}
