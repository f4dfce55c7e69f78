import type { Capability } from '../../business/business'
import { convert, type Unit } from '../../business/units'
import { best, closest, offersFor, recognised, type WantedTerm } from '../coverage'
import { FULL, type Judgement, NEUTRAL, type OpportunityFacts, perMille, type Rule } from '../rule'

/** What reaching just the least asked is worth; the rest comes with headroom up to the most. */
const ENOUGH = 700

const UNKNOWN: Judgement = { outcome: 'unknown', score: NEUTRAL, reason: 'capacity-unknown', evidence: {} }

/** What one partner is asked for, a month. */
interface Asked {
  readonly term: string
  readonly least: number
  readonly most: number | null
  readonly unit: Unit
}

/** An inti-plasma order is the sum over the plasma sought: each is asked for its own share. */
const askedOf = ({ details }: OpportunityFacts, { term, least, most, unit }: WantedTerm): Asked => {
  const partners = details.pattern === 'inti-plasma' ? Math.max(1, details.plasmaSought) : 1
  return { term, least: least / partners, most: most === null ? null : most / partners, unit }
}

const amount = (capacity: number, { term, least, most, unit }: Asked): Judgement => {
  if (capacity < least) {
    const mend = { step: 'raise-capacity', missing: [term] } as const
    return { outcome: 'fail', score: 0, reason: 'capacity-short', evidence: { capacity, least, unit }, mend }
  }
  if (most === null || capacity >= most) {
    return { outcome: 'pass', score: FULL, reason: 'capacity-ample', evidence: { capacity, unit } }
  }
  const headroom = perMille(capacity - least, most - least)
  const score = ENOUGH + Math.floor((headroom * (FULL - ENOUGH)) / FULL)
  return { outcome: 'pass', score, reason: 'capacity-enough', evidence: { capacity, most, unit } }
}

/** Whether the range from smallest order to capacity overlaps the range from least to most. */
const fit = (capability: Capability, asked: Asked): Judgement => {
  const inUnit = (quantity: number | null) =>
    quantity === null ? null : convert(quantity, capability.unit, asked.unit)
  const smallest = inUnit(capability.smallestOrder)
  if (smallest !== null && asked.most !== null && smallest > asked.most) {
    const { term, most, unit } = asked
    const mend = { step: 'lower-smallest-order', missing: [term] } as const
    return { outcome: 'fail', score: 0, reason: 'order-too-small', evidence: { smallest, most, unit }, mend }
  }
  const capacity = inUnit(capability.capacityPerMonth)
  return capacity === null ? UNKNOWN : amount(capacity, asked)
}

/** Capacity against the quantity asked: ranges overlap, never equal. Several items give the mean. */
export const capacity: Rule = {
  code: 'capacity',
  judge: ({ opportunity, candidate }): Judgement => {
    const items = recognised(opportunity.wanted)
    if (items.length === 0) return UNKNOWN
    const covered = items.flatMap((item) => {
      const asked = askedOf(opportunity, item)
      const fits = closest(offersFor(item, candidate.capabilities)).map(({ capability }) => fit(capability, asked))
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
