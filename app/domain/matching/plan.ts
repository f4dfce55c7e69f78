import { NEWCOMER } from '../business/business'
import { CERTIFICATES } from '../business/certificates'
import { relation } from '../business/taxonomy'
import { TERMS } from '../business/terms'
import { recognised } from './coverage'
import { type Ask, askOf } from './offers'
import { lotOf, REFUSED } from './order'
import { FACET_RULES, OFFER_RULES, type Profile, type ProfileOffer, termNumber } from './profile'
import {
  type BusinessFacts,
  dayNumber,
  type Facet,
  type FacetRule,
  type Judgement,
  type OfferRule,
  type PapersRule,
  type Posting,
  type Rule,
} from './rule'
import { type Entry, pointsOf, RULE_BOOK, WEIGHTS, type Weights } from './rule-book'

/** Points and refusals by a code: `points + REFUSED × refusal`. */
export type Table = Uint16Array

/** One recognised item. */
export interface PlanItem {
  /** `termNumber`. */
  readonly term: number
  readonly ask: Ask
  /** How far every term of the taxonomy covers it, 0…1000, by `termNumber`. */
  readonly covers: Uint16Array
}

/**
 * The rule book compiled for one posting on one day: what it says of any business is a sum of looked-up integers. Plain
 * data, so that it may be sent to a worker.
 */
export interface Plan {
  readonly opportunityId: string
  readonly posterId: string
  readonly lot: number
  /** The day it was made for, by `dayNumber`: ages are counted from it. */
  readonly today: number
  /** What every candidate gets. */
  readonly base: number
  /** One for each rule, as `FACET_RULES` stand, at `code × ages + age`. Postings that ask alike share them. */
  readonly tables: readonly Table[]
  /** What names each table: the same name, the same table. */
  readonly names: readonly string[]
  /** At `held + PAPERS × in progress`, numbers of those in the mask. */
  readonly papers: { readonly mask: number; readonly table: Table }
  readonly items: readonly PlanItem[]
  /** Points at full score of every rule that weighs offers, as `OFFER_RULES` stand, and whether it is a hard one. */
  readonly offers: readonly { readonly weight: number; readonly hard: boolean }[]
  /** Whom an ownership tie, or being the poster itself, refuses. */
  readonly ties: readonly string[]
}

/** More than there are certificates: the stride of the table of papers. */
export const PAPERS = 16

/** Nothing is known of it but what is laid over it. */
const BLANK: BusinessFacts = {
  id: '',
  kind: 'enterprise',
  regency: '0000',
  sector: { edition: '2020', division: '00' },
  size: 'unknown',
  capabilities: [],
  needs: [],
  certificates: [],
  ties: [],
  longestPaymentTermDays: null,
  womenLed: null,
  track: NEWCOMER,
  usualReplyHours: null,
  state: 'listed',
  updatedAt: new Date(0),
  point: null,
}

const refusalOf = (hard: boolean, { outcome, mend }: Judgement): number => {
  if (!hard || outcome !== 'fail') return 0
  return mend ? 1 : 2
}

/** A rule of the book under some weights. */
interface Weighed<Kind extends Rule> {
  readonly rule: Kind
  readonly hard: boolean
  readonly weight: number
}

const sumOf = ({ rule, hard, weight }: Weighed<Rule>, posting: Posting, candidate: Partial<BusinessFacts>): number => {
  const judgement = rule.judge({ ...posting, candidate: { ...BLANK, ...candidate } })
  return pointsOf(weight, judgement.score) + REFUSED * refusalOf(hard, judgement)
}

const DAY_MS = 86_400_000

const facetTable = (weighed: Weighed<FacetRule>, posting: Posting): Table => {
  const { values, ages, like } = weighed.rule.reads
  const table = new Uint16Array(values * ages)
  for (let value = 0; value < values; value += 1) {
    const alike = like(value)
    for (let age = 0; age < ages; age += 1) {
      const updatedAt = new Date(posting.now.getTime() - age * DAY_MS)
      table[value * ages + age] = sumOf(weighed, posting, { ...alike, updatedAt })
    }
  }
  return table
}

const papersTable = (rules: readonly Weighed<PapersRule>[], posting: Posting): Table => {
  const required = CERTIFICATES.filter((each) => posting.opportunity.certificatesRequired.includes(each))
  const table = new Uint16Array(PAPERS * PAPERS)
  for (let held = 0; held <= required.length; held += 1) {
    for (let waiting = 0; held + waiting <= required.length; waiting += 1) {
      const certificates = required
        .slice(0, held + waiting)
        .map((certificate, at) => ({ certificate, state: at < held ? ('held' as const) : ('in-progress' as const) }))
      table[held + PAPERS * waiting] = rules.reduce((sum, rule) => sum + sumOf(rule, posting, { certificates }), 0)
    }
  }
  return table
}

const coverage = new Map<number, Uint16Array>()

/** How far every term of the taxonomy covers a wanted one, 0…1000; both by `termNumber`. */
export const coversOf = (wanted: number): Uint16Array => {
  const code = TERMS[wanted]?.code ?? ''
  const known = coverage.get(wanted) ?? Uint16Array.from(TERMS, (term) => relation(code, term.code))
  coverage.set(wanted, known)
  return known
}

const itemsOf = (posting: Posting): PlanItem[] =>
  recognised(posting.opportunity.wanted).flatMap((item) => {
    const term = termNumber(item.term)
    return term === null ? [] : [{ term, ask: askOf(posting, item), covers: coversOf(term) }]
  })

/** Tables kept for the postings to come; beyond this they are thrown away, since there are as many as one can ask. */
const MOST_TABLES = 20_000

/** Makes plans under some weights; postings that ask alike share tables, of which so many are kept. */
export const createPlanner = (
  weights: Weights = WEIGHTS,
  mostTables: number = MOST_TABLES,
): ((posting: Posting) => Plan) => {
  const tables = new Map<string, Table>()
  const weighed = RULE_BOOK.map(({ rule, hard }: Entry) => ({ rule, hard, weight: weights[rule.code] }))
  const facetRules = FACET_RULES.map(({ rule }) => ({
    rule,
    hard: RULE_BOOK.some((entry) => entry.rule === rule && entry.hard),
    weight: weights[rule.code],
  }))
  const papersRules = weighed.flatMap(({ rule, ...rest }) => (rule.reads === 'papers' ? [{ rule, ...rest }] : []))
  const offerRules = weighed.flatMap(({ rule, ...rest }) => (rule.reads === 'offers' ? [{ rule, ...rest }] : []))
  const tieRules = weighed.flatMap(({ rule, ...rest }) => (rule.reads === 'ties' ? [{ rule, ...rest }] : []))

  const kept = (name: string, make: () => Table): Table => {
    const known = tables.get(name)
    if (known) return known
    if (tables.size >= mostTables) tables.clear()
    const made = make()
    tables.set(name, made)
    return made
  }

  return (posting) => {
    const { opportunity, poster, now } = posting
    const items = itemsOf(posting)
    const constant = items.length === 0 ? [...tieRules, ...offerRules] : tieRules
    const names = facetRules.map(({ rule, weight }) => `${rule.code} ${weight} ${JSON.stringify(rule.asks(posting))}`)
    return {
      opportunityId: opportunity.id,
      posterId: poster.id,
      lot: lotOf(opportunity.id),
      today: dayNumber(now),
      base: constant.reduce((sum, rule) => sum + sumOf(rule, posting, {}), 0),
      tables: facetRules.map((rule, at) => kept(names[at] ?? '', () => facetTable(rule, posting))),
      names,
      papers: {
        mask: opportunity.certificatesRequired.reduce((mask, each) => mask | (1 << CERTIFICATES.indexOf(each)), 0),
        table: kept(`papers ${new Set(opportunity.certificatesRequired).size}`, () =>
          papersTable(papersRules, posting),
        ),
      },
      items,
      offers: offerRules.map(({ weight, hard }) => ({ weight, hard })),
      ties: [poster.id, ...poster.ties],
    }
  }
}

/** How many certificates a mask names. */
export const bits = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** The best that any of the offers is worth for one item, under one rule; -1 when none says anything of it. */
const bestWorth = (rule: OfferRule, { ask, covers }: PlanItem, offers: readonly ProfileOffer[]): number => {
  let best = -1
  for (const { term, figures } of offers) {
    const covered = covers[term] ?? 0
    if (covered === 0) continue
    const worth = rule.worth(ask, { covers: covered, figures })
    if (worth !== null && worth > best) best = worth
  }
  return best
}

/** What the offers of a business come to for the items of a plan that has any. */
export const offersTotal = (
  { items, offers: weighed }: Pick<Plan, 'items' | 'offers'>,
  { offers }: Pick<Profile, 'offers'>,
): number => {
  let total = 0
  for (const [at, rule] of OFFER_RULES.entries()) {
    const { weight = 0, hard = false } = weighed[at] ?? {}
    let sum = 0
    let covered = 0
    let fitting = 0
    for (const item of items) {
      const best = bestWorth(rule, item, offers)
      if (best >= 0) covered += 1
      if (best > 0) fitting += 1
      sum += Math.max(0, best)
    }
    total += pointsOf(weight, Math.floor(sum / items.length)) + REFUSED * (hard ? rule.refuses(covered, fitting) : 0)
  }
  return total
}

/** Where a profile's value of a facet stands in its table. */
export const positionIn = (facet: Facet, code: number, age: number): number =>
  code * facet.ages + Math.max(0, Math.min(age, facet.ages - 1))

/**
 * Points and refusals of a business for a posting, `points + REFUSED × refusals`: exactly what `match` says of the pair.
 * The engines are faster ways to come to the same integer.
 */
export const total = (plan: Plan, profile: Profile): number => {
  const { mask, table } = plan.papers
  const papers = table[bits(profile.held & mask) + PAPERS * bits(profile.waiting & mask)] ?? 0
  const tied = plan.ties.includes(profile.id) || profile.ties.includes(plan.posterId)
  return FACET_RULES.reduce(
    (sum, { rule, at }, number) =>
      sum + (plan.tables[number]?.[positionIn(rule.reads, profile.codes[at] ?? 0, plan.today - profile.day)] ?? 0),
    plan.base + papers + (tied ? 2 * REFUSED : 0) + (plan.items.length > 0 ? offersTotal(plan, profile) : 0),
  )
}
