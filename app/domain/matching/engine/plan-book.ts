import { TERMS } from '../../business/terms'
import { REFUSED } from '../order'
import { bits, coversOf, offersTotal, PAPERS, type Plan, positionIn, type Table } from '../plan'
import { FACETS, type Profile } from '../profile'
import { FULL } from '../rule'
import type { Answer, Asked } from './engine'
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

/** A plan in the book; its tables stand in the pools. */
interface Kept {
  readonly plan: Plan
  readonly until: number
  /** The most its offers can come to. */
  readonly most: number
}

/** The tables of one facet, each once, with the number plans know it by. */
const createPool = () => {
  const numbers = new Map<string, number>()
  const tables: Table[] = []
  return {
    tables,
    numberOf: (name: string, table: Table): number => {
      const known = numbers.get(name) ?? tables.length
      if (known === tables.length) numbers.set(name, known)
      tables[known] = table
      return known
    },
  }
}

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

/** Which postings want a term; those that want nothing known stand in a list of their own. */
const createLists = () => {
  const lists: number[][] = Array.from({ length: NOTHING_KNOWN + 1 }, () => [])
  /** Which search came by a slot last. */
  const seen: number[] = []
  let searches = 0
  return {
    add: (slot: number, plan: Plan) => {
      seen[slot] = 0
      for (const term of termsOf(plan)) lists[term]?.push(slot)
    },
    remove: (slot: number, plan: Plan) => {
      for (const term of termsOf(plan)) lists[term] = (lists[term] ?? []).filter((each) => each !== slot)
    },
    /** Every slot that the rules may not refuse for want of an offer, once. */
    each: ({ offers }: Profile, visit: (slot: number) => void): void => {
      searches += 1
      for (const slot of lists[NOTHING_KNOWN] ?? []) visit(slot)
      for (const term of new Set(offers.flatMap((offer) => wantedFor(offer.term)))) {
        for (const slot of lists[term] ?? []) {
          if (seen[slot] === searches) continue
          seen[slot] = searches
          visit(slot)
        }
      }
    },
  }
}

export const createPlanBook = (): PlanBook => {
  const pools = FACETS.map(createPool)
  const lists = createLists()
  const slots = new Map<string, number>()
  const kept: (Kept | null)[] = []
  const free: number[] = []
  /** The number of the table of each facet, for slot after slot. */
  const numbers: number[] = []

  const drop = (opportunityId: string) => {
    const slot = slots.get(opportunityId)
    const old = slot === undefined ? null : kept[slot]
    if (slot === undefined || !old) return
    lists.remove(slot, old.plan)
    slots.delete(opportunityId)
    kept[slot] = null
    free.push(slot)
  }

  /** The entry of every table of every facet that speaks of this business; tables of one facet side by side. */
  const entriesFor = (profile: Profile, today: number): Uint16Array[] =>
    FACETS.map((facet, at) => {
      const position = positionIn(facet, profile.codes[at] ?? 0, today - profile.day)
      return Uint16Array.from(pools[at]?.tables ?? [], (table) => table[position] ?? 0)
    })

  const facetsTotal = (slot: number, entries: readonly Uint16Array[]): number => {
    let sum = 0
    for (let at = 0; at < entries.length; at += 1) sum += entries[at]?.[numbers[slot * FACETS.length + at] ?? 0] ?? 0
    return sum
  }

  return {
    put: (plan, until) => {
      drop(plan.opportunityId)
      const slot = free.pop() ?? kept.length
      slots.set(plan.opportunityId, slot)
      kept[slot] = { plan, until, most: mostOfOffers(plan) }
      for (const [at, table] of plan.tables.entries())
        numbers[slot * FACETS.length + at] = pools[at]?.numberOf(plan.names[at] ?? '', table) ?? 0
      lists.add(slot, plan)
    },
    drop,
    answers: (profile, { eligible, near, spread, now }) => {
      const entries = entriesFor(profile, Math.floor(now / DAY_MS))
      const tops = [topFor(eligible, spread, profile), topFor(near, spread, profile)]
      lists.each(profile, (slot) => {
        const ofFacets = facetsTotal(slot, entries)
        const one = ofFacets < 2 * REFUSED && kept[slot]
        if (one && one.until > now) offerTo(tops, one, { profile, ofFacets })
      })
      const [fit, nearly] = tops.map((top) => top.done())
      return { eligible: fit ?? [], near: nearly ?? [] }
    },
    size: () => slots.size,
  }
}

const DAY_MS = 86_400_000

/** All refusals but the one of a near miss leave a posting out before its items are looked at. */
const offerTo = (
  tops: readonly Top<Plan>[],
  { plan, most }: Kept,
  { profile, ofFacets }: { readonly profile: Profile; readonly ofFacets: number },
): void => {
  const sum = ofFacets + plan.base + papersTotal(plan, profile)
  if (sum >= 2 * REFUSED) return
  const bound = (sum % REFUSED) + most
  if (tops.every((top) => bound < top.leastScore())) return
  const total = sum + (plan.items.length > 0 ? offersTotal(plan, profile) : 0)
  tops[Math.floor(total / REFUSED)]?.offer(plan, total)
}

const mostOfOffers = ({ items, offers }: Plan): number =>
  items.length === 0
    ? 0
    : Math.min(
        FULL,
        offers.reduce((sum, { weight }) => sum + weight, 0),
      )

const papersTotal = ({ papers: { mask, table } }: Plan, { held, waiting }: Profile): number =>
  table[bits(held & mask) + PAPERS * bits(waiting & mask)] ?? 0

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
