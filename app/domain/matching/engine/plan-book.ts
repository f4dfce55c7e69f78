import { TERMS } from '../../business/terms'
import { REFUSED } from '../order'
import { bits, coversOf, offersTotal, PAPERS, type Plan, positionIn } from '../plan'
import { FACET_RULES, OFFER_RULES, type Profile } from '../profile'
import { pointsOf } from '../rule-book'
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

/** A plan in the book. */
interface Kept {
  readonly plan: Plan
  readonly until: number
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

/** How far the offers of a business cover each term that may be wanted, at best. */
const coverOf = ({ offers }: Profile): Uint16Array => {
  const best = new Uint16Array(TERMS.length)
  for (const { term: offered } of offers) {
    for (const wanted of wantedFor(offered)) best[wanted] = Math.max(best[wanted] ?? 0, coversOf(wanted)[offered] ?? 0)
  }
  return best
}

/** Which postings want a term; those that want nothing known stand in a list of their own. */
const createLists = () => {
  const lists: Kept[][] = Array.from({ length: NOTHING_KNOWN + 1 }, () => [])
  return {
    add: (one: Kept) => {
      for (const term of termsOf(one.plan)) lists[term]?.push(one)
    },
    remove: (one: Kept) => {
      for (const term of termsOf(one.plan)) lists[term] = (lists[term] ?? []).filter((each) => each !== one)
    },
    /** Every posting that the rules may not refuse for want of an offer, once, those that are covered best first. */
    each: (cover: Uint16Array, visit: (one: Kept) => void): void => {
      for (const one of lists[NOTHING_KNOWN] ?? []) visit(one)
      const wanted = Array.from(cover, (covers, term) => ({ covers, term })).filter(({ covers }) => covers > 0)
      const read = new Set<Kept>()
      const isRead = (one: Kept): boolean => one.plan.items.length > 1 && read.size === read.add(one).size
      for (const { term } of wanted.toSorted((one, other) => other.covers - one.covers))
        for (const one of lists[term] ?? []) if (!isRead(one)) visit(one)
    },
  }
}

export const createPlanBook = (): PlanBook => {
  const lists = createLists()
  const plans = new Map<string, Kept>()
  const drop = (opportunityId: string) => {
    const old = plans.get(opportunityId)
    if (!old) return
    lists.remove(old)
    plans.delete(opportunityId)
  }
  return {
    put: (plan, until) => {
      drop(plan.opportunityId)
      const one = { plan, until }
      plans.set(plan.opportunityId, one)
      lists.add(one)
    },
    drop,
    answers: (profile, { eligible, near, spread, now }) => {
      const age = Math.floor(now / DAY_MS) - profile.day
      const positions = FACET_RULES.map(({ rule, at }) => positionIn(rule.reads, profile.codes[at] ?? 0, age))
      const cover = coverOf(profile)
      const tops = [topFor(eligible, spread, profile), topFor(near, spread, profile)]
      lists.each(cover, ({ plan, until }) => {
        if (until > now) offerTo(tops, plan, { profile, positions, cover })
      })
      const [fit, nearly] = tops.map((top) => top.done())
      return { eligible: fit ?? [], near: nearly ?? [] }
    },
    size: () => plans.size,
  }
}

const DAY_MS = 86_400_000

/** What is known of the business that asks. */
interface Asking {
  readonly profile: Profile
  /** Where it stands in the tables of every rule. */
  readonly positions: readonly number[]
  readonly cover: Uint16Array
}

const facetsTotal = ({ tables, base }: Plan, positions: readonly number[]): number => {
  let sum = base
  for (let at = 0; at < positions.length; at += 1) sum += tables[at]?.[positions[at] ?? 0] ?? 0
  return sum
}

/** The most that the offers can come to, whatever their figures. */
const mostOfOffers = ({ items, offers }: Plan, cover: Uint16Array): number => {
  let most = 0
  for (const [at, rule] of OFFER_RULES.entries()) {
    let sum = 0
    for (const { term } of items) sum += rule.most(cover[term] ?? 0)
    most += pointsOf(offers[at]?.weight ?? 0, Math.floor(sum / items.length))
  }
  return most
}

/** All refusals but the one of a near miss leave a posting out before its items are looked at. */
const offerTo = (tops: readonly Top<Plan>[], plan: Plan, { profile, positions, cover }: Asking): void => {
  const sum = facetsTotal(plan, positions) + papersTotal(plan, profile)
  if (sum >= 2 * REFUSED) return
  const least = Math.min(...tops.map((top) => top.leastScore()))
  if (plan.items.length > 0 && (sum % REFUSED) + mostOfOffers(plan, cover) < least) return
  const total = sum + (plan.items.length > 0 ? offersTotal(plan, profile) : 0)
  tops[Math.floor(total / REFUSED)]?.offer(plan, total)
}

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
