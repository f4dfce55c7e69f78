import { TERMS } from '../../business/terms'
import { REFUSED } from '../order'
import { bits, coversOf, offersTotal, PAPERS, type Plan, positionIn, type Table } from '../plan'
import { FACET_RULES, OFFER_RULES, type Profile } from '../profile'
import { FULL } from '../rule'
import type { Answer, Asked } from './engine'
import { createSharedTables } from './shared-tables'
import { createTop, type Top } from './top'

/** All live postings, ready to be searched for one business after another. */
export interface PlanBook {
  /** Puts a plan in, or takes the place of the one it had; it counts while `until` has not come (ms since 1970). */
  readonly put: (plan: Plan, until: number) => void
  readonly drop: (opportunityId: string) => void
  /** The postings that a business answers best; standings name opportunities. */
  readonly answers: (profile: Profile, asked: Asked & { readonly now: number }) => Answer
  readonly size: () => number
}

const DAY_MS = 86_400_000
const NOTHING_KNOWN = TERMS.length

/** Which terms something wanted may be covered by this one, itself among them. */
const wantedBy = new Map<number, number[]>()

const wantedFor = (offered: number): number[] => {
  const known = wantedBy.get(offered) ?? TERMS.flatMap((_, wanted) => (coversOf(wanted)[offered] ? [wanted] : []))
  wantedBy.set(offered, known)
  return known
}

const termsOf = ({ items }: Plan): number[] =>
  items.length === 0 ? [NOTHING_KNOWN] : [...new Set(items.map(({ term }) => term))]

/** How far the offers of a business cover each term that may be wanted, at best. */
const coverOf = ({ offers }: Profile): Uint16Array => {
  const best = new Uint16Array(TERMS.length)
  for (const { term: offered } of offers) {
    for (const wanted of wantedFor(offered)) best[wanted] = Math.max(best[wanted] ?? 0, coversOf(wanted)[offered] ?? 0)
  }
  return best
}

/** A plan in the book. */
interface Kept {
  readonly plan: Plan
  readonly until: number
}

// A plan in numbers, as they stand in the list of each term that it wants: one after another, so that a list is read
// from front to end and nothing has to be fetched of plans that cannot be among the best.
const SLOT = 0
const ITEMS = 1
/** Which points its offers may bring. */
const OFFERS = 2
const BASE = 3
const PAPERS_AT = 4
const TABLES_FROM = 5
/** From here on the term of every item. */
const TERMS_FROM = TABLES_FROM + FACET_RULES.length

const numberIn = (rows: Int32Array, at: number): number => rows[at] ?? 0

const rowAfter = (rows: Int32Array, row: number): number => row + TERMS_FROM + numberIn(rows, row + ITEMS)

/** The plans that want one term. */
const createList = () => {
  let words = new Int32Array(TERMS_FROM * 4)
  let length = 0
  return {
    add: (row: readonly number[]) => {
      if (length + row.length > words.length) {
        const wider = new Int32Array(2 * (length + row.length))
        wider.set(words)
        words = wider
      }
      words.set(row, length)
      length += row.length
    },
    remove: (slot: number) => {
      let at = 0
      while (at < length && words[at + SLOT] !== slot) at = rowAfter(words, at)
      if (at >= length) return
      const after = rowAfter(words, at)
      words.copyWithin(at, after, length)
      length -= after - at
    },
    rows: () => words.subarray(0, length),
  }
}

/** Sets of required papers, each with its table, numbered as they come: there are few. */
const createPapers = () => {
  const numbers = new Map<Table, Map<number, number>>()
  const sets: Plan['papers'][] = []
  return {
    numberOf: (papers: Plan['papers']): number => {
      const ofTable = numbers.get(papers.table) ?? new Map<number, number>()
      numbers.set(papers.table, ofTable)
      const number = ofTable.get(papers.mask) ?? sets.push(papers) - 1
      ofTable.set(papers.mask, number)
      return number
    },
    /** What each says of a business. */
    of: ({ held, waiting }: Profile): Uint16Array => {
      const said = new Uint16Array(sets.length)
      for (const [number, { mask, table }] of sets.entries())
        said[number] = table[bits(held & mask) + PAPERS * bits(waiting & mask)] ?? 0
      return said
    },
  }
}

/** Sets of weights of the rules for offers, numbered as they come: one for each set of the agencies. */
const createOfferWeights = () => {
  const numbers = new Map<string, number>()
  const sets: Plan['offers'][] = []
  return {
    numberOf: (offers: Plan['offers']): number => {
      const name = offers.map(({ weight }) => weight).join(' ')
      const number = numbers.get(name) ?? sets.push(offers) - 1
      numbers.set(name, number)
      return number
    },
    /**
     * For each, the most that offers can bring whatever their figures: for each term, by how far it is covered, in
     * thousandths of a point, so that those of several items are added and shared.
     */
    mosts: (cover: Uint16Array): Int32Array[] =>
      sets.map((offers) => {
        const most = (covers: number) =>
          OFFER_RULES.reduce((sum, rule, at) => sum + (offers[at]?.weight ?? 0) * rule.most(covers), 0)
        return Int32Array.from(cover, (covers) => (covers > 0 ? most(covers) : 0))
      }),
  }
}

/** The end of a chain. */
const NONE = -1

/**
 * The postings hoped for in one question, each once, chained by the most of their points. The columns stay from question
 * to question and turns are counted, so that nothing has to be wiped or made anew for the next.
 */
const createHopes = () => {
  let turn = 0
  let seen = new Float64Array(0)
  let slots = new Int32Array(0)
  let rests = new Int32Array(0)
  let next = new Int32Array(0)
  let length = 0
  const last = new Int32Array(REFUSED)
  return {
    begin: (room: number) => {
      if (seen.length < room) {
        seen = new Float64Array(2 * room)
        slots = new Int32Array(2 * room)
        rests = new Int32Array(2 * room)
        next = new Int32Array(2 * room)
      }
      turn += 1
      length = 0
      last.fill(NONE)
    },
    /** Whether it was asked of this slot before. */
    isSeen: (slot: number): boolean => {
      const before = seen[slot] === turn
      seen[slot] = turn
      return before
    },
    /** Its sum but for the offers, and the most of its points with them. */
    add: (slot: number, rest: number, most: number) => {
      slots[length] = slot
      rests[length] = rest
      next[length] = last[most] ?? NONE
      last[most] = length
      length += 1
    },
    each: (most: number, visit: (slot: number, rest: number) => void) => {
      for (let at = last[most] ?? NONE; at !== NONE; at = next[at] ?? NONE) visit(slots[at] ?? 0, rests[at] ?? 0)
    },
  }
}
type Hopes = ReturnType<typeof createHopes>

/** The plans by their slots, and in the list of each term that they want. */
const createShelf = () => {
  const kept: (Kept | null)[] = []
  const free: number[] = []
  const slots = new Map<string, number>()
  const lists = Array.from({ length: NOTHING_KNOWN + 1 }, createList)
  const tables = FACET_RULES.map(({ rule }) => createSharedTables(rule.reads.values * rule.reads.ages))
  const papers = createPapers()
  const offerWeights = createOfferWeights()

  const rowOf = (slot: number, plan: Plan): number[] => [
    slot,
    plan.items.length,
    offerWeights.numberOf(plan.offers),
    plan.base,
    papers.numberOf(plan.papers),
    ...tables.map((shared, at) => shared.take(plan.names[at] ?? '', plan.tables[at] ?? new Uint16Array(0))),
    ...plan.items.map(({ term }) => term),
  ]
  const drop = (opportunityId: string) => {
    const slot = slots.get(opportunityId)
    const one = slot === undefined ? null : kept[slot]
    if (slot === undefined || !one) return
    for (const term of termsOf(one.plan)) lists[term]?.remove(slot)
    for (const [at, name] of one.plan.names.entries()) tables[at]?.release(name)
    slots.delete(opportunityId)
    kept[slot] = null
    free.push(slot)
  }
  return {
    put: (one: Kept) => {
      drop(one.plan.opportunityId)
      const slot = free.pop() ?? kept.length
      kept[slot] = one
      slots.set(one.plan.opportunityId, slot)
      const row = rowOf(slot, one.plan)
      for (const term of termsOf(one.plan)) lists[term]?.add(row)
    },
    drop,
    size: () => slots.size,
    slots: () => kept.length,
    mosts: offerWeights.mosts,
    at: (slot: number): Kept | null => kept[slot] ?? null,
    wanting: (term: number): Int32Array => lists[term]?.rows() ?? new Int32Array(0),
    /** What everything but its offers brings a business, for a row of a list; of `limit` and more nothing is sought. */
    rest: (profile: Profile, today: number, limit: number): ((rows: Int32Array, row: number) => number) => {
      const ofPapers = papers.of(profile)
      const said = FACET_RULES.map(({ rule, at }, number) => {
        const position = positionIn(rule.reads, profile.codes[at] ?? 0, today - profile.day)
        return tables[number]?.at(position) ?? ofPapers
      })
      return (rows, row) => {
        let sum = numberIn(rows, row + BASE) + (ofPapers[numberIn(rows, row + PAPERS_AT)] ?? 0)
        for (let at = 0; at < said.length && sum < limit; at += 1)
          sum += said[at]?.[numberIn(rows, row + TABLES_FROM + at)] ?? 0
        return sum
      }
    },
  }
}
type Shelf = ReturnType<typeof createShelf>

/** For whom, on which day, and the sum from which on nothing is sought. */
interface Gathered {
  readonly profile: Profile
  readonly today: number
  readonly limit: number
}

/** Every posting that less than `limit` is said of but for its offers, by the most of its points. */
const gather = (shelf: Shelf, hopes: Hopes, { profile, today, limit }: Gathered): void => {
  const cover = coverOf(profile)
  const mosts = shelf.mosts(cover)
  const restOf = shelf.rest(profile, today, limit)
  /** The most that its offers can bring. */
  const mostIn = (rows: Int32Array, row: number): number => {
    const items = numberIn(rows, row + ITEMS)
    const ofTerms = mosts[numberIn(rows, row + OFFERS)]
    if (!ofTerms || items === 0) return 0
    let sum = 0
    for (let item = 0; item < items; item += 1) sum += ofTerms[numberIn(rows, row + TERMS_FROM + item)] ?? 0
    return Math.floor(sum / (items * FULL))
  }
  const read = (term: number) => {
    const rows = shelf.wanting(term)
    for (let row = 0; row < rows.length; row = rowAfter(rows, row)) {
      const rest = restOf(rows, row)
      if (rest >= limit) continue
      const slot = numberIn(rows, row + SLOT)
      // With one item or none it stands in this list alone.
      const isSeen = numberIn(rows, row + ITEMS) > 1 && hopes.isSeen(slot)
      if (!isSeen) hopes.add(slot, rest, (rest % REFUSED) + mostIn(rows, row))
    }
  }
  hopes.begin(shelf.slots())
  read(NOTHING_KNOWN)
  for (const [term, covers] of cover.entries()) if (covers > 0) read(term)
}

export const createPlanBook = (): PlanBook => {
  const shelf = createShelf()
  const hopes = createHopes()
  return {
    put: (plan, until) => shelf.put({ plan, until }),
    drop: shelf.drop,
    answers: (profile, { eligible, near, spread, now }) => {
      const [fit, nearly] = [topFor(eligible, spread, profile), topFor(near, spread, profile)]
      const offer = (slot: number, rest: number) => {
        const kept = shelf.at(slot)
        if (!kept || kept.until <= now) return
        const total = rest + (kept.plan.items.length > 0 ? offersTotal(kept.plan, profile) : 0)
        const top = [fit, nearly][Math.floor(total / REFUSED)]
        top?.offer(kept.plan, total)
      }
      // Where nobody asks for near ones, whatever is refused once is out.
      gather(shelf, hopes, { profile, today: Math.floor(now / DAY_MS), limit: near > 0 ? 2 * REFUSED : REFUSED })
      for (let most = REFUSED - 1; most >= Math.min(fit.leastScore(), nearly.leastScore()); most -= 1)
        hopes.each(most, offer)
      return { eligible: fit.done(), near: nearly.done() }
    },
    size: shelf.size,
  }
}

const topFor = (most: number, spread: number, profile: Profile): Top<Plan> =>
  createTop<Plan>(
    most,
    { spread, lot: profile.lot },
    {
      lotOf: ({ lot }) => lot,
      idOf: ({ opportunityId }) => opportunityId,
      compareIds: (one, other) => (one.opportunityId < other.opportunityId ? -1 : 1),
      isLeftOut: ({ ties, posterId }) => ties.includes(profile.id) || profile.ties.includes(posterId),
    },
  )
