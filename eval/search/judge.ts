import type { Business } from '~/domain/business/business'
import type { Unit } from '~/domain/business/units'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import type { LabelledQuery, Rule } from './queries'

/** How well a thing answers a query: 2 fully, 1 nearly, 0 not. */
export type Grade = 0 | 1 | 2

interface Made {
  readonly term: string | null
  readonly amount: number
}

/** What is judged of a business, or of an opportunity with its poster. */
interface Judged {
  readonly id: string
  readonly name: string
  readonly regency: string
  readonly size: string
  readonly certificates: readonly string[]
  readonly made: readonly Made[]
}

/** In the unit that people name for it: nobody asks for grams. */
const counted = (amount: number | null, unit: Unit): number => (amount ?? 0) * (unit === 'ton' ? 1000 : 1)

export const judgedBusiness = (business: Business): Judged => ({
  id: business.id,
  name: business.name,
  regency: business.regency,
  size: business.size,
  certificates: business.certificates.filter(({ state }) => state === 'held').map(({ certificate }) => certificate),
  made: business.capabilities.map(({ term, capacityPerMonth, unit }) => ({
    term,
    amount: counted(capacityPerMonth, unit),
  })),
})

export const judgedOpportunity = (opportunity: Opportunity, poster: Business): Judged => ({
  id: opportunity.id,
  name: opportunity.title,
  regency: poster.regency,
  size: poster.size,
  certificates: opportunity.certificatesRequired,
  made: opportunity.wanted.map(({ term, most, unit }) => ({ term, amount: counted(most, unit) })),
})

const fits = ({ places, size, certificate }: Rule, thing: Judged): boolean =>
  (places.length === 0 || places.some((place) => thing.regency.startsWith(place))) &&
  (size === null || thing.size === size) &&
  (certificate === null || thing.certificates.includes(certificate))

const gradeOf = (rule: Rule, thing: Judged): Grade => {
  if (rule.names.length > 0) return rule.names.some((name) => thing.name.startsWith(name)) ? 2 : 0
  if (!fits(rule, thing)) return 0
  const makes = (terms: readonly string[], least: number) =>
    thing.made.some(({ term, amount }) => term !== null && terms.includes(term) && amount >= least)
  if (makes(rule.terms, rule.amount)) return 2
  return makes(rule.nearly, 0) ? 1 : 0
}

/** The grade of each thing that answers at all, by its id. */
export const gradesFor = (
  { kind, rule }: LabelledQuery,
  things: Readonly<Record<'business' | 'opportunity', readonly Judged[]>>,
): ReadonlyMap<string, Grade> =>
  new Map(
    things[kind].map((thing): [string, Grade] => [thing.id, gradeOf(rule, thing)]).filter(([, grade]) => grade > 0),
  )

const DEPTH = 10
const GAINS = { 0: 0, 1: 1, 2: 7 } as const

const gain = (grades: readonly Grade[]): number =>
  grades.slice(0, DEPTH).reduce<number>((sum, grade, place) => sum + GAINS[grade] / Math.log2(place + 2), 0)

/** Normalised discounted cumulative gain of the first ten; 1 is the best order there is. */
export const ndcg10 = (grades: ReadonlyMap<string, Grade>, found: readonly string[]): number => {
  const best = gain([...grades.values()].toSorted((one, other) => other - one))
  return best === 0 ? 0 : gain(found.map((id) => grades.get(id) ?? 0)) / best
}
