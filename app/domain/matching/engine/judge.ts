import { REFUSED } from '../order'
import { bits, PAPERS, type Plan, type PlanItem } from '../plan'
import { OFFER_RULES } from '../profile'
import type { OfferRule } from '../rule'
import { pointsOf } from '../rule-book'
import { DAY, HELD, WAITING, WORDS } from './layout'
import type { Prepared } from './prepared'
import { PLACES, type Segment } from './segment'

/** What the offers of a row come to, as `offersTotal` says of those of a profile. */
const createOffersJudge = (segment: Segment, { items, offers: weighed }: Plan): ((row: number) => number) => {
  const { starts, terms, said, figures } = segment
  const [none] = figures
  if (items.length === 0 || !none) return () => 0
  const offered = { covers: 0, figures: none }

  /** The best that offers `from` to `to` are worth for an item; -1 when none says anything. */
  const bestWorth = (rule: OfferRule, { ask, covers }: PlanItem, [from, to]: readonly [number, number]): number => {
    let best = -1
    for (let offer = from; offer < to; offer += 1) {
      offered.covers = covers[terms[offer] ?? 0] ?? 0
      if (offered.covers === 0) continue
      offered.figures = figures[said[offer] ?? 0] ?? none
      const worth = rule.worth(ask, offered)
      if (worth !== null && worth > best) best = worth
    }
    return best
  }
  const ruleTotal = (at: number, range: readonly [number, number]): number => {
    const [rule, weight] = [OFFER_RULES[at], weighed[at]]
    if (!rule || !weight) return 0
    let [sum, covered, fitting] = [0, 0, 0]
    for (const item of items) {
      const best = bestWorth(rule, item, range)
      if (best < 0) continue
      sum += best
      covered += 1
      if (best > 0) fitting += 1
    }
    const points = pointsOf(weight.weight, Math.floor(sum / items.length))
    return points + (weight.hard ? REFUSED * rule.refuses(covered, fitting) : 0)
  }
  return (row) => {
    const range = [starts[row] ?? 0, starts[row + 1] ?? 0] as const
    let sum = 0
    for (let at = 0; at < OFFER_RULES.length; at += 1) sum += ruleTotal(at, range)
    return sum
  }
}

/** Judges rows of one segment by one plan, as `total` judges profiles. */
export const createJudge = (segment: Segment, { plan, placeTable, steps }: Prepared) => {
  const { words } = segment
  const { papers, base, today } = plan
  const offers = createOffersJudge(segment, plan)
  const rest = (row: number): number => {
    const at = row * WORDS
    const age = today - (((words[at + DAY.word] ?? 0) >>> DAY.shift) & DAY.mask)
    let sum = base
    for (const { table, word, shift, mask, ages } of steps) {
      const code = ((words[at + word] ?? 0) >>> shift) & mask
      sum += table[ages === 1 ? code : code * ages + Math.max(0, Math.min(age, ages - 1))] ?? 0
    }
    const held = ((words[at + HELD.word] ?? 0) >>> HELD.shift) & papers.mask
    const waiting = ((words[at + WAITING.word] ?? 0) >>> WAITING.shift) & papers.mask
    return sum + (papers.table[bits(held) + PAPERS * bits(waiting)] ?? 0)
  }
  return {
    offers,
    /** Everything but offers and place. */
    rest,
    place: (place: number): number => placeTable[place] ?? 0,
    /** Every row with its whole sum. */
    each: (visit: (row: number, total: number) => void): void => {
      for (let place = 0; place < PLACES; place += 1) {
        const ofPlace = placeTable[place] ?? 0
        for (let row = segment.places[place] ?? 0; row < (segment.places[place + 1] ?? 0); row += 1)
          visit(row, ofPlace + offers(row) + rest(row))
      }
    },
  }
}
