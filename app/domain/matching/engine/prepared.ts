import { PLACE } from '../facets'
import { REFUSED } from '../order'
import { bits, type Plan, type Table } from '../plan'
import { FACET_RULES, OFFER_RULES } from '../profile'
import type { Facet } from '../rule'
import { pointsOf } from '../rule-book'
import { FACET_FIELDS } from './layout'
import { type Most, mostOf, mostOfEntry, NEVER, NOTHING, together } from './most'
import { isSigned } from './sign'

/** What all rules that read a facet say together. */
const tableOf = (plan: Plan, facet: Facet): Table => {
  const sum = new Uint16Array(facet.values)
  for (const [number, { rule }] of FACET_RULES.entries()) {
    const table = rule.reads === facet ? plan.tables[number] : undefined
    if (table) for (let value = 0; value < sum.length; value += 1) sum[value] = (sum[value] ?? 0) + (table[value] ?? 0)
  }
  return sum
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** A term that covers an item of the plan. */
interface Reading {
  readonly term: number
  /** The most that offers can come to in records without any term before it. */
  readonly most: Most
  /** Which items it covers: a bit for each group. */
  readonly groups: number
}

/** Items are told apart by as many bits as fit in a byte, beside one that says that a record was judged. */
const GROUPS = 7
const groupOf = (item: number): number => 1 << (item % GROUPS)

const mostOfRule = (plan: Plan, at: number, covers: readonly number[]): Most => {
  const rule = OFFER_RULES[at]
  const { weight = 0, hard = false } = plan.offers[at] ?? {}
  if (!rule) return NOTHING
  const sum = covers.reduce((total, each) => total + (each > 0 ? rule.most(each) : 0), 0)
  const mends = hard && rule.refuses(covers.length, 0) === 1
  return { eligible: pointsOf(weight, Math.floor(sum / covers.length)), near: mends ? 0 : NEVER }
}

const mostOfOffers = (plan: Plan, covers: readonly number[]): Most =>
  OFFER_RULES.reduce((sum, _, at) => together(sum, mostOfRule(plan, at, covers)), NOTHING)

/**
 * The terms to read, those that cover most first. A record is judged where its first term stands, so that every list
 * bounds what is yet to come: for each item the best cover among this term and those after it.
 */
const readingsOf = (plan: Plan): Reading[] => {
  const [first] = plan.items
  if (!first) return []
  const covering = Array.from(first.covers, (_, term) => ({
    term,
    covers: plan.items.map((item) => item.covers[term] ?? 0),
  }))
    .filter(({ covers }) => covers.some((each) => each > 0))
    .toSorted((one, other) => sumOf(other.covers) - sumOf(one.covers) || one.term - other.term)
  const best = plan.items.map(() => 0)
  return covering
    .toReversed()
    .map(({ term, covers }) => {
      for (const [item, each] of covers.entries()) best[item] = Math.max(best[item] ?? 0, each)
      const groups = covers.reduce((mask, each, item) => (each > 0 ? mask | groupOf(item) : mask), 0)
      return { term, most: mostOfOffers(plan, best), groups }
    })
    .toReversed()
}

const mostOfGroups = (plan: Plan): Most[] => {
  const best = plan.items.map(({ covers }) => covers.reduce((most, each) => Math.max(most, each), 0))
  return Array.from({ length: 2 ** Math.min(GROUPS, plan.items.length) }, (_, groups) =>
    mostOfOffers(
      plan,
      best.map((each, item) => (groups & groupOf(item) ? each : 0)),
    ),
  )
}

/** One step of the sum over the facets that are not the place. */
interface FacetStep {
  readonly table: Table
  readonly word: number
  readonly shift: number
  readonly mask: number
  readonly ages: number
}

/** A plan made ready for searching columns. */
export interface Prepared {
  readonly plan: Plan
  readonly placeTable: Table
  readonly steps: readonly FacetStep[]
  readonly readings: readonly Reading[]
  /** The most that offers can come to in a record that covers these groups of items and no other. */
  readonly mostOfGroups: readonly Most[]
  /** Everything but place and offers. */
  readonly rest: Most
  /** The same without what a sign tells. */
  readonly unsigned: Most
  /** Papers of which an eligible record has all, held or in progress. */
  readonly papers: number
}

/** Whether to lack any one of the required papers refuses. */
const papersBind = ({ papers: { mask, table } }: Plan): boolean => {
  const required = bits(mask)
  return required > 0 && (table[required - 1] ?? 0) >= REFUSED
}

export const prepare = (plan: Plan): Prepared => {
  const steps = FACET_RULES.flatMap(({ rule, at }, number): FacetStep[] => {
    const [table, field] = [plan.tables[number], FACET_FIELDS[at]]
    return rule.reads === PLACE || !table || !field ? [] : [{ table, ...field, ages: rule.reads.ages }]
  })
  const readings = readingsOf(plan)
  const others = [mostOf(plan.papers.table), mostOfEntry(plan.base)]
  const unsigned = FACET_RULES.flatMap(({ rule }, number) => {
    const table = plan.tables[number]
    return table && rule.reads !== PLACE && !isSigned(rule.reads) ? [mostOf(table)] : []
  })
  return {
    plan,
    placeTable: tableOf(plan, PLACE),
    steps,
    readings,
    mostOfGroups: mostOfGroups(plan),
    rest: [...others, ...steps.map(({ table }) => mostOf(table))].reduce(together, NOTHING),
    unsigned: [...others, ...unsigned].reduce(together, NOTHING),
    papers: papersBind(plan) ? plan.papers.mask : 0,
  }
}
