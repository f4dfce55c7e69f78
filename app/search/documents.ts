import { createHash } from 'node:crypto'
import { divisionOf, SECTOR_EDITION } from '~/domain/business/sectors'
import { convert, type Dimension, UNITS, type Unit } from '~/domain/business/units'
import type { PatternDetails } from '~/domain/opportunity/opportunity'
import { pointOf, provinceOf, regencyOf } from '~/domain/region/region'
import type { SearchKind } from './engine'
import { searchableWords } from './stop-words'
import { wordsOfTerm } from './words'

/** One row of `search_document`; `a` to `d` are its words by weight. */
export interface SearchDocument {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  /** The name. */
  readonly a: string
  /** What is made, done or wanted, in the owner's words and in everyday ones. */
  readonly b: string
  /** What is written about it, and the wider terms. */
  readonly c: string
  /** The place, the sector and who posted it. */
  readonly d: string
  readonly province: string
  readonly regency: string
  readonly sector: string
  readonly size: string
  readonly pattern: string | null
  readonly certificates: readonly string[]
  /** The most that is made in a month, by dimension and of `any`; null when nothing is known. */
  readonly capacity: Readonly<Partial<Record<Dimension | 'any', number>>> | null
  /** Ids of the users and businesses whose it is; empty for what is for everybody. */
  readonly audience: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly changedAt: Date
  readonly expiresAt: Date | null
  /** The distinct words of `a` to `d`. */
  readonly vocabulary: readonly string[]
  /** Hash of all the rest. */
  readonly stamp: string
}

/** Where and of what size a business is: an opportunity stands where its poster does. */
export interface Standing {
  readonly name: string
  readonly regencyCode: string
  readonly sectorCode: string
  readonly size: string
}

interface Named {
  readonly term: string | null
  readonly label: string
}

interface Amount {
  readonly capacityPerMonth: number | null
  readonly unit: Unit
}

/** A listed business, as its tables have it. */
export interface BusinessSource extends Standing {
  readonly id: string
  readonly description: string
  readonly updatedAt: Date
  readonly capabilities: readonly (Named & Amount)[]
  /** Those it holds. */
  readonly certificates: readonly { readonly certificate: string }[]
}

/** An opportunity that looks for partners, as its tables have it. */
export interface OpportunitySource {
  readonly id: string
  readonly title: string
  readonly details: PatternDetails

  readonly certificatesRequired: readonly string[]
  readonly expiresAt: Date
  readonly updatedAt: Date
  readonly items: readonly Named[]
  readonly business: Standing
}

/** A case, as its tables have it. */
export interface CaseSource {
  readonly id: string
  readonly reference: string
  readonly pattern: string
  readonly brokerId: string
  readonly updatedAt: Date
  /** What is done, in the words of its terms and of the opportunity it came from. */
  readonly about: readonly string[]
  readonly sides: readonly (Standing & { readonly businessId: string })[]
}

const joined = (...texts: readonly string[]): string => searchableWords(texts.join(' ')).join(' ')

const named = (things: readonly Named[]): { readonly own: string; readonly wider: string } => {
  const terms = [...new Set(things.map(({ term }) => term))].map(wordsOfTerm)
  return {
    own: [...things.map(({ label }) => label), ...terms.map(({ own }) => own)].join(' '),
    wider: terms.map(({ wider }) => wider).join(' '),
  }
}

/** Rows refer to regencies that exist; the domain has a point for each of them. */
const NOWHERE = { lat: 0, lon: 0 }

const placed = ({ regencyCode, sectorCode, size }: Standing) => {
  const { lat, lon } = pointOf(regencyCode) ?? NOWHERE
  const sector = divisionOf({ edition: SECTOR_EDITION, division: sectorCode })
  const names = [regencyOf(regencyCode)?.name, provinceOf(regencyCode)?.name, sector?.id, sector?.en]
  return {
    place: names.filter((name) => name !== undefined).join(' '),
    columns: {
      province: regencyCode.slice(0, 2),
      regency: regencyCode,
      sector: sectorCode,
      size,
      latitude: lat,
      longitude: lon,
    },
  }
}

/** Older than this, a document was written by other rules: part of every stamp, raised when the rules change. */
const RULES = 3

const stamped = (document: Omit<SearchDocument, 'vocabulary' | 'stamp'>): SearchDocument => ({
  ...document,
  vocabulary: [...new Set([document.a, document.b, document.c, document.d].join(' ').match(/\S+/g))],
  stamp: createHash('md5')
    .update(JSON.stringify([RULES, document]))
    .digest('base64url'),
})

/** The unit in which a quantity is compared: weights in kilograms, all else in the smallest of its dimension. */
export const comparedIn = (amount: number, unit: Unit): { readonly amount: number; readonly dimension: Dimension } => ({
  amount: convert(amount, unit, 'kilogram') ?? amount * UNITS[unit].inBase,
  dimension: UNITS[unit].dimension,
})

const mostOf = (amounts: readonly Amount[]): SearchDocument['capacity'] => {
  const most: Partial<Record<Dimension | 'any', number>> = {}
  for (const { capacityPerMonth, unit } of amounts) {
    if (capacityPerMonth === null) continue
    const { amount, dimension } = comparedIn(capacityPerMonth, unit)
    for (const key of [dimension, 'any'] as const) most[key] = Math.max(most[key] ?? 0, amount)
  }
  return Object.keys(most).length === 0 ? null : most
}

export const businessDocument = (business: BusinessSource, kind: 'business' | 'group' = 'business'): SearchDocument => {
  const { id, name, description, capabilities, certificates, updatedAt } = business
  const { place, columns } = placed(business)
  const { own, wider } = named(capabilities)
  return stamped({
    kind,
    id,
    title: name,
    a: joined(name),
    b: joined(own),
    c: joined(description, wider),
    d: joined(place),
    ...columns,
    pattern: null,
    certificates: certificates.map(({ certificate }) => certificate),
    capacity: mostOf(capabilities),
    audience: [],
    changedAt: updatedAt,
    expiresAt: null,
  })
}

const detailTexts = (details: PatternDetails): readonly string[] => {
  if (details.pattern === 'subcontracting') return [details.specification, details.materialsSupplied]
  if (details.pattern === 'inti-plasma') return [details.commodity, details.inputsSupplied]
  return [details.shares, details.seeks]
}

export const opportunityDocument = (opportunity: OpportunitySource): SearchDocument => {
  const { id, title, details, items, business, updatedAt, expiresAt } = opportunity
  const { place, columns } = placed(business)
  const { own, wider } = named(items)
  return stamped({
    kind: 'opportunity',
    id,
    title,
    a: joined(title),
    b: joined(own),
    c: joined(...detailTexts(details), wider),
    d: joined(place, business.name),
    ...columns,
    pattern: details.pattern,
    certificates: opportunity.certificatesRequired,
    capacity: null,
    audience: [],
    changedAt: updatedAt,
    expiresAt,
  })
}

/** Only for the two businesses and the broker; it stands where its first side does. */
export const caseDocument = (found: CaseSource): SearchDocument => {
  const { id, reference, pattern, brokerId, updatedAt, about, sides } = found
  const [first] = sides
  if (!first) throw new Error(`the case ${id} has no sides`)
  return stamped({
    kind: 'case',
    id,
    title: reference,
    a: joined(reference, ...sides.map(({ name }) => name)),
    b: joined(...about),
    c: '',
    d: joined(...sides.map((side) => placed(side).place)),
    ...placed(first).columns,
    pattern,
    certificates: [],
    capacity: null,
    audience: [brokerId, ...sides.map(({ businessId }) => businessId)],
    changedAt: updatedAt,
    expiresAt: null,
  })
}
