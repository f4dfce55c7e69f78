import { byItem } from '../by-item'
import { type Ask, type OfferFigures, percentAbove } from '../offers'
import { FULL, type Judgement, NEUTRAL } from '../rule'

/** What each step of price beyond the band costs: at twice the highest price nothing is left. */
const COST_OF_STEP = 125

const UNKNOWN: Judgement = { outcome: 'unknown', score: NEUTRAL, reason: 'price-unknown', evidence: {} }

const say = (ask: Ask, figures: OfferFigures): Judgement => {
  if (figures.price === null || ask.price === null || figures.dimension !== ask.dimension) return UNKNOWN
  const steps = figures.price - ask.price
  if (steps <= 0) return { outcome: 'pass', score: FULL, reason: 'price-within', evidence: {} }
  const score = Math.max(0, FULL - steps * COST_OF_STEP)
  const evidence = { percent: percentAbove(steps) }
  return { outcome: score > 0 ? 'part' : 'fail', score, reason: 'price-above', evidence }
}

/** Whether the price bands of both overlap. Who sells below the buyer's band is no worse for it. */
export const price = byItem({ code: 'price', say, unknown: UNKNOWN })
