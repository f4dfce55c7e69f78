import type { Capability } from '../../business/business'
import { COVERAGE } from '../../business/taxonomy'
import { convert, type Unit } from '../../business/units'
import { best, closest, offersFor, recognised, type WantedTerm } from '../coverage'
import { type Ask, askOf, figuresOf, type OfferFigures } from '../offers'
import { freeCapacity } from '../promised'
import { FULL, type Judgement, NEUTRAL, type OfferRule, perMille } from '../rule'

/** What reaching just the least asked is worth; the rest comes with headroom up to the most. */
const ENOUGH = 700

const UNKNOWN: Judgement = { outcome: 'unknown', score: NEUTRAL, reason: 'capacity-unknown', evidence: {} }

const headroom = (capacity: number, { least, most }: Ask): number => {
  if (capacity < least) return 0
  if (most === null || capacity >= most) return FULL
  return ENOUGH + Math.floor((perMille(capacity - least, most - least) * (FULL - ENOUGH)) / FULL)
}

const isTooSmall = ({ smallestOrder }: OfferFigures, { most, partners }: Ask): boolean =>
  smallestOrder !== null && most !== null && smallestOrder * partners > most

/** Whether the range from smallest order to capacity overlaps the range from least to most: 0 when it does not. */
const fit = (ask: Ask, figures: OfferFigures): number => {
  if (figures.dimension !== ask.dimension) return NEUTRAL
  if (isTooSmall(figures, ask)) return 0
  return figures.capacity === null ? NEUTRAL : headroom(figures.capacity * ask.partners, ask)
}

/** What others have of a capability already, in the unit asked. */
const promisedIn = ({ promisedPerMonth = 0, unit }: Capability, asked: Unit): number =>
  convert(promisedPerMonth, unit, asked) ?? 0

/** The same said in words: quantities in the unit asked, for one partner. */
const say = ({ term, unit, least, most }: WantedTerm, ask: Ask, capability: Capability): Judgement => {
  const figures = figuresOf(capability)
  const score = fit(ask, figures)
  const inUnit = (quantity: number | null) => (quantity === null ? null : convert(quantity, capability.unit, unit))
  const [smallest, capacity] = [inUnit(capability.smallestOrder), inUnit(freeCapacity(capability))]
  const promised = promisedIn(capability, unit)
  const each = { least: least / ask.partners, most: most === null ? null : most / ask.partners }
  if (smallest !== null && each.most !== null && isTooSmall(figures, ask)) {
    const mend = { step: 'lower-smallest-order', missing: [term] } as const
    return { outcome: 'fail', score, reason: 'order-too-small', evidence: { smallest, most: each.most, unit }, mend }
  }
  if (capacity === null) return UNKNOWN
  if (score === 0) {
    const mend = { step: 'raise-capacity', missing: [term] } as const
    const evidence = { capacity, least: each.least, unit, promised }
    return { outcome: 'fail', score, reason: 'capacity-short', evidence, mend }
  }
  return each.most === null || score === FULL
    ? { outcome: 'pass', score, reason: 'capacity-ample', evidence: { capacity, unit, promised } }
    : { outcome: 'pass', score, reason: 'capacity-enough', evidence: { capacity, most: each.most, unit, promised } }
}

/** Capacity against the quantity asked: ranges overlap, never equal. Several items give the mean. */
export const capacity: OfferRule = {
  code: 'capacity',
  reads: 'offers',
  worth: (ask, { covers, figures }) => (covers > COVERAGE.sibling ? fit(ask, figures) : null),
  most: (covers) => (covers > COVERAGE.sibling ? FULL : 0),
  refuses: (covered, fitting) => (covered > 0 && fitting === 0 ? 1 : 0),
  judge: ({ candidate, ...posting }): Judgement => {
    const items = recognised(posting.opportunity.wanted)
    if (items.length === 0) return UNKNOWN
    const covered = items.flatMap((item) => {
      const ask = askOf(posting, item)
      const fits = closest(offersFor(item, candidate.capabilities)).map(({ capability }) => say(item, ask, capability))
      return best(fits, ({ score }) => score) ?? []
    })
    const score = Math.floor(covered.reduce((sum, judgement) => sum + judgement.score, 0) / items.length)
    const passing = covered.filter(({ outcome }) => outcome === 'pass').length
    const [first] = covered
    if (first && passing === items.length) return { ...first, score }
    if (passing > 0) {
      return { outcome: 'part', score, reason: 'capacity-some', evidence: { fitting: passing, asked: items.length } }
    }
    // Nothing to compare, or one item that may still fit, keeps the pair open.
    return first && covered.every(({ outcome }) => outcome === 'fail') ? { ...first, score } : { ...UNKNOWN, score }
  },
}
