import { convert } from '../../business/units'
import { best, mean, type Offer, offersFor, recognised, type WantedTerm } from '../coverage'
import { FULL, type Judgement, NEUTRAL, type OpportunityFacts, perMille, type Rule } from '../rule'

/** What reaching just the least asked is worth; the rest comes with headroom up to the most. */
const ENOUGH = 700

const UNKNOWN: Judgement = { outcome: 'unknown', score: NEUTRAL, reason: 'capacity-unknown', evidence: {} }

/** An inti-plasma order is the sum over the plasma sought: each is judged by its own share. */
const partners = ({ details }: OpportunityFacts): number =>
  details.pattern === 'inti-plasma' ? Math.max(1, details.plasmaSought) : 1

/** Whether the range from smallest order to capacity overlaps the range from least to most; in the item's unit. */
const fit = (item: WantedTerm, offer: Offer, share: number): Judgement => {
  const { unit } = item
  const least = item.least / share
  const most = item.most === null ? null : item.most / share
  const { capacityPerMonth, smallestOrder } = offer.capability
  const smallest = smallestOrder === null ? null : convert(smallestOrder, offer.capability.unit, unit)
  if (smallest !== null && most !== null && smallest > most) {
    const mend = { step: 'lower-smallest-order', missing: [item.term] } as const
    return { outcome: 'fail', score: 0, reason: 'order-too-small', evidence: { smallest, most, unit }, mend }
  }
  const capacity = capacityPerMonth === null ? null : convert(capacityPerMonth, offer.capability.unit, unit)
  if (capacity === null) return UNKNOWN
  if (capacity < least) {
    const mend = { step: 'raise-capacity', missing: [item.term] } as const
    return { outcome: 'fail', score: 0, reason: 'capacity-short', evidence: { capacity, least, unit }, mend }
  }
  if (most === null || capacity >= most) {
    return { outcome: 'pass', score: FULL, reason: 'capacity-ample', evidence: { capacity, unit } }
  }
  const score = ENOUGH + Math.floor((perMille(capacity - least, most - least) * (FULL - ENOUGH)) / FULL)
  return { outcome: 'pass', score, reason: 'capacity-enough', evidence: { capacity, most, unit } }
}

/** Capacity against the quantity asked: ranges overlap, never equal. Several items give the mean. */
export const capacity: Rule = {
  code: 'capacity',
  judge: ({ opportunity, candidate }) => {
    const share = partners(opportunity)
    const fits = recognised(opportunity.wanted).map((item) => {
      const judgements = offersFor(item, candidate.capabilities).map((offer) => fit(item, offer, share))
      return best(judgements, ({ score }) => score)
    })
    const known = fits.filter((judgement) => judgement !== null)
    const passing = known.filter(({ outcome }) => outcome === 'pass')
    const score = mean(fits.map((judgement) => judgement?.score ?? 0))
    const [first] = known
    if (!first) return { ...UNKNOWN, score: fits.length === 0 ? NEUTRAL : 0 }
    if (passing.length === known.length) return { ...first, score }
    if (passing.length > 0) {
      const evidence = { fitting: passing.length, asked: fits.length }
      return { outcome: 'part', score, reason: 'capacity-some', evidence }
    }
    // One item that may still fit keeps the pair open.
    return known.find(({ outcome }) => outcome === 'unknown') ? { ...UNKNOWN, score } : { ...first, score }
  },
}
