import { REFUSED } from '../order'
import { bits, offersTotal, PAPERS, type Plan, type PlanItem } from '../plan'
import { OFFER_RULES } from '../profile'
import type { OfferRule } from '../rule'
import { pointsOf } from '../rule-book'
import { fieldIn, wordIn } from './columns'
import { DAY, HELD, OFFERS, OFFERS_FROM, TERM_BITS, TERM_MASK, WAITING } from './layout'
import type { Prepared } from './prepared'
import { nextOf, PLACES, type Segment } from './segment'

/** What the offers of a record come to, as `offersTotal` says of those of a profile. */
const createOffersJudge = (segment: Segment, plan: Plan): ((record: number) => number) => {
  const { items, offers: weighed } = plan
  if (items.length === 0) return () => 0
  const { records, figures } = segment
  const [none] = figures
  if (!none) {
    const withoutOffers = offersTotal(plan, { offers: [] })
    return () => withoutOffers
  }
  const offered = { covers: 0, figures: none }

  /** The best that the offers of a record are worth for an item; -1 when none says anything. */
  const bestWorth = (rule: OfferRule, { ask, covers }: PlanItem, record: number): number => {
    const end = record + OFFERS_FROM + fieldIn(records, record, OFFERS)
    let best = -1
    for (let at = record + OFFERS_FROM; at < end; at += 1) {
      const offer = wordIn(records, at)
      offered.covers = covers[offer & TERM_MASK] ?? 0
      if (offered.covers === 0) continue
      offered.figures = figures[offer >>> TERM_BITS] ?? none
      const worth = rule.worth(ask, offered)
      if (worth !== null && worth > best) best = worth
    }
    return best
  }
  const ruleTotal = (at: number, record: number): number => {
    const rule = OFFER_RULES[at]
    const weigh = weighed[at]
    if (!rule || !weigh) return 0
    let sum = 0
    let covered = 0
    let fitting = 0
    for (const item of items) {
      const best = bestWorth(rule, item, record)
      if (best < 0) continue
      sum += best
      covered += 1
      if (best > 0) fitting += 1
    }
    const points = pointsOf(weigh.weight, Math.floor(sum / items.length))
    return points + (weigh.hard ? REFUSED * rule.refuses(covered, fitting) : 0)
  }
  const rulesTotal = (record: number): number => {
    let sum = 0
    for (let at = 0; at < OFFER_RULES.length; at += 1) sum += ruleTotal(at, record)
    return sum
  }
  return remembering(segment, items, rulesTotal)
}

const MEMORY = 4096

/**
 * Most records have one offer that covers anything asked, and then the sum depends on its word alone, which many say
 * alike: it is remembered.
 */
const remembering = (
  { records }: Segment,
  items: readonly PlanItem[],
  total: (record: number) => number,
): ((record: number) => number) => {
  const asked = Uint8Array.from(items[0]?.covers ?? [], (_, term) => Number(items.some(({ covers }) => covers[term])))
  const words = new Uint32Array(MEMORY)
  const totals = new Int32Array(MEMORY).fill(-1)
  return (record) => {
    const end = record + OFFERS_FROM + fieldIn(records, record, OFFERS)
    let only = 0
    let covering = 0
    for (let at = record + OFFERS_FROM; at < end; at += 1) {
      const offer = wordIn(records, at)
      if (asked[offer & TERM_MASK] === 0) continue
      only = offer
      covering += 1
    }
    if (covering !== 1) return total(record)
    const slot = (only ^ (only >>> 12)) & (MEMORY - 1)
    if (words[slot] !== only || totals[slot] === -1) {
      words[slot] = only
      totals[slot] = total(record)
    }
    return totals[slot] ?? 0
  }
}

/** Judges records of one segment by one plan, as `total` judges profiles. */
export const createJudge = (segment: Segment, { plan, placeTable, steps }: Prepared) => {
  const { records } = segment
  const { papers, base, today } = plan
  const offers = createOffersJudge(segment, plan)
  const rest = (record: number): number => {
    const age = today - fieldIn(records, record, DAY)
    let sum = base
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at]
      if (!step) break
      const code = fieldIn(records, record, step)
      sum += step.table[step.ages === 1 ? code : code * step.ages + Math.max(0, Math.min(age, step.ages - 1))] ?? 0
    }
    const held = fieldIn(records, record, HELD) & papers.mask
    const waiting = fieldIn(records, record, WAITING) & papers.mask
    return sum + (papers.table[bits(held) + PAPERS * bits(waiting)] ?? 0)
  }
  return {
    offers,
    /** Everything but offers and place. */
    rest,
    place: (place: number): number => placeTable[place] ?? 0,
    /** Every record with its whole sum. */
    each: (visit: (record: number, total: number) => void): void => {
      for (let place = 0; place < PLACES; place += 1) {
        const ofPlace = placeTable[place] ?? 0
        const end = wordIn(segment.places, place + 1)
        for (let record = wordIn(segment.places, place); record < end; record = nextOf(segment, record))
          visit(record, ofPlace + offers(record) + rest(record))
      }
    },
  }
}
