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
// from front to end and nothing has to be fetched that the hard rules refuse.
const SLOT = 0
const ITEMS = 1
/** Which points its offers may bring. */
const OFFERS = 2
const BASE = 3
const PAPERS_AT = 4
const TABLES_FROM = 5
const WORDS = TABLES_FROM + FACET_RULES.length

/** The plans that want one term. */
const createList = () => {
  let words = new Int32Array(WORDS * 4)
  let length = 0
  return {
    add: (row: readonly number[]) => {
      if (length + WORDS > words.length) {
        const wider = new Int32Array(words.length * 2)
        wider.set(words)
        words = wider
      }
      words.set(row, length)
      length += WORDS
    },
    remove: (slot: number) => {
      let at = 0
      while (at < length && words[at + SLOT] !== slot) at += WORDS
      if (at >= length) return
      length -= WORDS
      words.copyWithin(at, length, length + WORDS)
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
    of: ({ held, waiting }: Profile): Uint16Array =>
      Uint16Array.from(sets, ({ mask, table }) => table[bits(held & mask) + PAPERS * bits(waiting & mask)] ?? 0),
  }
}

/** Numbers texts as they come. */
const createNumbers = () => {
  const numbers = new Map<string, number>()
  return (text: string): number => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
}

/** What was seen in one question: turns are counted, so that nothing has to be wiped or made anew for the next. */
const createTurns = () => {
  let seen = new Float64Array(0)
  let turn = 0
  return {
    next: (slots: number) => {
      if (seen.length < slots) seen = new Float64Array(2 * slots)
      turn += 1
      const [marks, now] = [seen, turn]
      const isSeen = (slot: number): boolean => {
        const before = marks[slot] === now
        marks[slot] = now
        return before
      }
      return { isSeen }
    },
  }
}

/** The plans by their slots, and in the list of each term that they want. */
const createShelf = () => {
  const kept: (Kept | null)[] = []
  const free: number[] = []
  const slots = new Map<string, number>()
  const lists = Array.from({ length: NOTHING_KNOWN + 1 }, createList)
  const tables = FACET_RULES.map(({ rule }) => createSharedTables(rule.reads.values * rule.reads.ages))
  const papers = createPapers()
  const numberOfOffers = createNumbers()
  const turns = createTurns()

  const rowOf = (slot: number, plan: Plan): number[] => [
    slot,
    plan.items.length,
    numberOfOffers(plan.offers.map(({ weight }) => weight).join(' ')),
    plan.base,
    papers.numberOf(plan.papers),
    ...tables.map((shared, at) => shared.take(plan.names[at] ?? '', plan.tables[at] ?? new Uint16Array(0))),
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
    newTurn: () => turns.next(kept.length),
    at: (slot: number): Kept | null => kept[slot] ?? null,
    wanting: (term: number): Int32Array => lists[term]?.rows() ?? new Int32Array(0),
    /** What everything but its offers brings a business, for a row of a list. */
    rest: (profile: Profile, today: number): ((rows: Int32Array, row: number) => number) => {
      const ofPapers = papers.of(profile)
      const said = FACET_RULES.map(({ rule, at }, number) => {
        const position = positionIn(rule.reads, profile.codes[at] ?? 0, today - profile.day)
        return tables[number]?.at(position) ?? ofPapers
      })
      return (rows, row) => {
        let sum = (rows[row + BASE] ?? 0) + (ofPapers[rows[row + PAPERS_AT] ?? 0] ?? 0)
        for (let at = 0; at < said.length && sum < 2 * REFUSED; at += 1)
          sum += said[at]?.[rows[row + TABLES_FROM + at] ?? 0] ?? 0
        return sum
      }
    },
  }
}
type Shelf = ReturnType<typeof createShelf>

/**
 * The most that the offers of a business can bring, whatever their figures: for each term at every set of weights in
 * thousandths of a point, so that those of several items are added and shared.
 */
const createMost = (cover: Uint16Array) => {
  const known: Int32Array[] = []
  const mostOf = (weights: Plan['offers']): Int32Array => {
    const most = (covers: number) =>
      OFFER_RULES.reduce((sum, rule, at) => sum + (weights[at]?.weight ?? 0) * rule.most(covers), 0)
    return Int32Array.from(cover, (covers) => (covers > 0 ? most(covers) : 0))
  }
  return ({ plan: { items, offers } }: Kept, number: number): number => {
    known[number] ??= mostOf(offers)
    const ofTerms = known[number]
    let sum = 0
    for (let item = 0; item < items.length; item += 1) sum += ofTerms?.[items[item]?.term ?? 0] ?? 0
    return Math.floor(sum / (items.length * FULL))
  }
}

/** What is hoped for of a posting, in one number: its slot, and its sum but for the offers. */
const hopeOf = (slot: number, rest: number): number => slot * 2 * REFUSED + rest
const slotIn = (hope: number): number => Math.floor(hope / (2 * REFUSED))
const restIn = (hope: number): number => hope % (2 * REFUSED)

/** Every posting that no rule refuses but for its offers, or one that could be mended, once; by the most of its points. */
const hopes = (shelf: Shelf, profile: Profile, today: number): number[][] => {
  const cover = coverOf(profile)
  const restOf = shelf.rest(profile, today)
  const mostOf = createMost(cover)
  const { isSeen } = shelf.newTurn()
  const byMost: number[][] = Array.from({ length: REFUSED }, () => [])
  const read = (term: number) => {
    const rows = shelf.wanting(term)
    const alone: number[] = []
    const mostIn = (slot: number, row: number): number => {
      const [items = 0, offers = 0] = [rows[row + ITEMS], rows[row + OFFERS]]
      const known = items === 1 ? alone[offers] : undefined
      const kept = known === undefined && items > 0 ? shelf.at(slot) : null
      const most = kept ? mostOf(kept, offers) : (known ?? 0)
      if (items === 1) alone[offers] = most
      return most
    }
    for (let row = 0; row < rows.length; row += WORDS) {
      const rest = restOf(rows, row)
      if (rest >= 2 * REFUSED) continue
      const slot = rows[row + SLOT] ?? 0
      if (!isSeen(slot)) byMost[(rest % REFUSED) + mostIn(slot, row)]?.push(hopeOf(slot, rest))
    }
  }
  read(NOTHING_KNOWN)
  for (const [term, covers] of cover.entries()) if (covers > 0) read(term)
  return byMost
}

export const createPlanBook = (): PlanBook => {
  const shelf = createShelf()
  return {
    put: (plan, until) => shelf.put({ plan, until }),
    drop: shelf.drop,
    answers: (profile, { eligible, near, spread, now }) => {
      const [fit, nearly] = [topFor(eligible, spread, profile), topFor(near, spread, profile)]
      const offerTo = (hope: number, most: number) => {
        const rest = restIn(hope)
        const least = rest < REFUSED ? Math.min(fit.leastScore(), nearly.leastScore()) : nearly.leastScore()
        const kept = most < least ? null : shelf.at(slotIn(hope))
        if (!kept || kept.until <= now) return
        const total = rest + (kept.plan.items.length > 0 ? offersTotal(kept.plan, profile) : 0)
        const top = [fit, nearly][Math.floor(total / REFUSED)]
        top?.offer(kept.plan, total)
      }
      const byMost = hopes(shelf, profile, Math.floor(now / DAY_MS))
      for (const [most, alike] of [...byMost.entries()].toReversed()) for (const hope of alike) offerTo(hope, most)
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
