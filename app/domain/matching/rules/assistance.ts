import { ASSISTANCE_ASPECTS, NEEDS_MET } from '../../agreement/assistance'
import type { NeedArea } from '../../business/needs'
import { NEEDS } from '../facets'
import { type FacetRule, FULL, NEUTRAL, type OpportunityFacts, perMille } from '../rule'

/** Materials handed over answer a need for them as much as any coaching does. */
const suppliesMaterials = ({ details }: OpportunityFacts): boolean => {
  if (details.pattern === 'subcontracting') return details.materialsSupplied !== ''
  return details.pattern === 'inti-plasma' && details.inputsSupplied !== ''
}

const areasMet = (opportunity: OpportunityFacts): Set<NeedArea> => {
  const aspects = ASSISTANCE_ASPECTS.filter((aspect) =>
    opportunity.assistanceOffered.some((item) => item.startsWith(`${aspect}.`)),
  )
  return new Set([
    // The link itself is what a need for a partnership asks for.
    'partnership',
    ...aspects.flatMap((aspect) => NEEDS_MET[aspect]),
    ...(suppliesMaterials(opportunity) ? (['raw-materials'] as const) : []),
  ])
}

/** The candidate's needs that the offer answers, of the eight areas. */
export const assistance: FacetRule = {
  code: 'assistance',
  reads: NEEDS,
  asks: ({ opportunity }) => [...areasMet(opportunity)],
  judge: ({ opportunity, candidate }) => {
    const needs = new Set(candidate.needs.map(({ area }) => area))
    const offered = areasMet(opportunity)
    const met = [...needs].filter((area) => offered.has(area)).length
    if (needs.size === 0) return { outcome: 'unknown', score: NEUTRAL, reason: 'assistance-no-needs', evidence: {} }
    if (met === needs.size) return { outcome: 'pass', score: FULL, reason: 'assistance-all', evidence: { met } }
    return met > 0
      ? {
          outcome: 'part',
          score: perMille(met, needs.size),
          reason: 'assistance-some',
          evidence: { met, needs: needs.size },
        }
      : { outcome: 'fail', score: 0, reason: 'assistance-none', evidence: { needs: needs.size } }
  },
}
