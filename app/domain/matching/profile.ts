import { CERTIFICATES } from '../business/certificates'
import { TERMS } from '../business/terms'
import { fingerprintOf } from '../fingerprint'
import { REGENCIES } from '../region/regencies'
import { figuresOf, type OfferFigures } from './offers'
import { lotOf } from './order'
import { type BusinessFacts, dayNumber, type Facet, type FacetRule, type OfferRule } from './rule'
import { RULE_BOOK } from './rule-book'

/** What some rule of the book reads, each once, in the book's order. */
export const FACETS: readonly Facet[] = [
  ...new Set(RULE_BOOK.flatMap(({ rule }) => (typeof rule.reads === 'string' ? [] : [rule.reads]))),
]

/** The rules of the book that read a facet, in its order, and which of `FACETS` that is. */
export const FACET_RULES: readonly { readonly rule: FacetRule; readonly at: number }[] = RULE_BOOK.flatMap(
  ({ rule }) => (typeof rule.reads === 'string' ? [] : [{ rule, at: FACETS.indexOf(rule.reads) }]),
)

/** The rules of the book that weigh offers, in its order. */
export const OFFER_RULES: readonly OfferRule[] = RULE_BOOK.flatMap(({ rule }) =>
  rule.reads === 'offers' ? [rule] : [],
)

const numbers = new Map(TERMS.map(({ code }, number) => [code, number]))

/** A term of the taxonomy by its place there; null for a code that is not in it. */
export const termNumber = (code: string): number | null => numbers.get(code) ?? null

/** A capability whose words were recognised. */
export interface ProfileOffer {
  /** `termNumber`. */
  readonly term: number
  readonly figures: OfferFigures
}

/** A business as codes: all that the engines keep of it, and all that they need to judge it as the rules do. */
export interface Profile {
  readonly id: string
  /** 31 bits drawn from the id: what settles ties. */
  readonly lot: number
  /** The value of every facet, as `FACETS` stand. */
  readonly codes: readonly number[]
  /** The day it was last looked after, by `dayNumber`. */
  readonly day: number
  /** A bit for every certificate held, as `CERTIFICATES` stand. */
  readonly held: number
  readonly waiting: number
  readonly offers: readonly ProfileOffer[]
  readonly ties: readonly string[]
}

const papersIn = ({ certificates }: BusinessFacts, state: 'held' | 'in-progress'): number =>
  certificates
    .filter((each) => each.state === state)
    .reduce((mask, { certificate }) => mask | (1 << CERTIFICATES.indexOf(certificate)), 0)

export const profileOf = (business: BusinessFacts): Profile => ({
  id: business.id,
  lot: lotOf(business.id),
  codes: FACETS.map((facet) => facet.of(business)),
  day: dayNumber(business.updatedAt),
  held: papersIn(business, 'held'),
  waiting: papersIn(business, 'in-progress'),
  offers: business.capabilities.flatMap((capability) => {
    const term = capability.term === null ? null : termNumber(capability.term)
    return term === null ? [] : [{ term, figures: figuresOf(capability) }]
  }),
  ties: business.ties,
})

/** Changes whenever a code would mean something else: profiles written under another one are made anew. */
export const PROFILE_VERSION: number = fingerprintOf(
  JSON.stringify([
    FACETS.map(({ code, values, ages }) => [code, values, ages]),
    TERMS.map(({ code }) => code),
    REGENCIES.map(({ code }) => code),
    CERTIFICATES,
  ]),
)
