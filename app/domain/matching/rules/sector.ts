import type { Sector } from '../../business/business'
import { type Relatedness, relatedness } from '../../business/sectors'
import { sectorsFit } from '../../partnership/patterns'
import { SECTOR } from '../facets'
import { type FacetRule, FULL, type Judgement, NEUTRAL, type Pair } from '../rule'

const UNKNOWN: Judgement = { outcome: 'unknown', score: NEUTRAL, reason: 'sector-unknown', evidence: {} }

/** A link of supply: the nearer the trades, the less there is to teach. */
const supply = ({ poster, candidate }: Pair): Judgement => {
  const evidence = { poster: poster.sector.division, candidate: candidate.sector.division }
  const judgements: Record<Relatedness, Judgement> = {
    'same-division': {
      outcome: 'pass',
      score: FULL,
      reason: 'sector-same',
      evidence: { division: evidence.candidate },
    },
    'value-chain': { outcome: 'pass', score: 800, reason: 'sector-chain', evidence },
    'same-category': { outcome: 'part', score: 600, reason: 'sector-kin', evidence },
    none: { outcome: 'part', score: 200, reason: 'sector-apart', evidence },
    unknown: UNKNOWN,
  }
  return judgements[relatedness(poster.sector, candidate.sector)]
}

/** An exchange lives from difference (document 004): other sectors only, those sought before the rest. */
const exchange = ({ poster, candidate }: Pair, sought: readonly Sector[]): Judgement => {
  const { division, edition } = candidate.sector
  const fit = sectorsFit('cooperative-exchange', poster.sector, candidate.sector)
  if (!fit.ok) {
    return fit.refusal.code === 'sectors-alike'
      ? { outcome: 'fail', score: 0, reason: 'exchange-same-sector', evidence: { division } }
      : UNKNOWN
  }
  if (sought.some((sector) => sector.division === division && sector.edition === edition)) {
    return { outcome: 'pass', score: FULL, reason: 'exchange-sought', evidence: { division } }
  }
  return sought.length > 0
    ? { outcome: 'part', score: 300, reason: 'exchange-not-sought', evidence: { division } }
    : {
        outcome: 'pass',
        score: 800,
        reason: 'exchange-different',
        evidence: { poster: poster.sector.division, candidate: division },
      }
}

/** Supply looks for kin trades, exchange for others. Only an exchange inside one sector is refused. */
export const sector: FacetRule = {
  code: 'sector',
  reads: SECTOR,
  asks: ({ opportunity: { details }, poster }) => [
    poster.sector,
    details.pattern === 'cooperative-exchange' && details.sectorsSought,
  ],
  judge: (pair) => {
    const { details } = pair.opportunity
    return details.pattern === 'cooperative-exchange' ? exchange(pair, details.sectorsSought) : supply(pair)
  },
}
