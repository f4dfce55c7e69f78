import { PATIENCE } from '../facets'
import { type FacetRule, FULL, type Judgement, NEUTRAL, perMille } from '../rule'

/** Terms beyond this are what small suppliers complain of (handbook 4.3, guards). */
const USUAL_DAYS = 30

/** Without a stated limit, credit is a burden to someone who lacks capital, and to anyone beyond the usual term. */
const withoutLimit = (term: number, lacksCapital: boolean): Judgement => {
  if (term > USUAL_DAYS) return { outcome: 'part', score: 200, reason: 'payment-strains', evidence: { term } }
  return lacksCapital
    ? { outcome: 'part', score: 500, reason: 'payment-strains', evidence: { term } }
    : { outcome: 'pass', score: 800, reason: 'payment-usual', evidence: { term } }
}

/** Days until the supplier is paid, against the longest it can wait, or else its need for capital. */
export const paymentTerm: FacetRule = {
  code: 'payment-term',
  reads: PATIENCE,
  asks: ({ opportunity }) => opportunity.paymentTermDays,
  judge: ({ opportunity, candidate }) => {
    const term = opportunity.paymentTermDays
    const longest = candidate.longestPaymentTermDays
    if (term === null) return { outcome: 'unknown', score: NEUTRAL, reason: 'payment-open', evidence: {} }
    if (term === 0) return { outcome: 'pass', score: FULL, reason: 'payment-cash', evidence: {} }
    if (longest === null)
      return withoutLimit(
        term,
        candidate.needs.some(({ area }) => area === 'capital'),
      )
    return term <= longest
      ? { outcome: 'pass', score: FULL, reason: 'payment-within', evidence: { term, longest } }
      : { outcome: 'fail', score: perMille(longest, term), reason: 'payment-too-long', evidence: { term, longest } }
  },
}
