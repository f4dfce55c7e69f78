import type { Capability } from '../business/business'
import { CERTIFICATES, type Certificate } from '../business/certificates'
import { UNITS, type Unit } from '../business/units'
import type { Opportunity } from '../opportunity/opportunity'
import type { Point } from '../region/distance'
import { closest, offersFor, recognised, type WantedTerm } from './coverage'
import type { Match } from './match'
import { freeCapacity } from './promised'
import type { BusinessFacts, RuleCode } from './rule'

/** One thing asked of a set of businesses. Its quantities are whole grains: see `grainsIn`. */
export interface Demand {
  readonly itemId: string
  readonly term: string
  readonly label: string
  readonly unit: Unit
  readonly least: number
  readonly most: number | null
}

/** One capability that can serve something asked, with its range in grains of each demand it serves. */
export interface Line {
  readonly demands: readonly { readonly demand: number; readonly least: number; readonly most: number }[]
}

/** A business that could make part of what is asked. */
export interface Maker {
  readonly id: string
  readonly regency: string
  readonly point: Point | null
  /** 0…1000, as matched alone. */
  readonly score: number
  readonly ties: readonly string[]
  /** Required certificates it does not have, nor is waiting for. */
  readonly lacks: readonly Certificate[]
  /** Required certificates it is still waiting for. */
  readonly pending: readonly Certificate[]
  readonly lines: readonly Line[]
}

/** What cannot be halved is counted whole. */
const COUNTED: ReadonlySet<string> = new Set(['count', 'set', 'trip', 'head'])

/** Grains in one unit: pieces are counted whole, kilograms by the hundredth. Sums over whole grains are exact. */
export const grainsIn = (unit: Unit): number => (COUNTED.has(UNITS[unit].dimension) ? 1 : 100)

/** How much a set shall make: the least that is wanted, or all of it where an end is said. */
export const AMOUNTS = ['least', 'most'] as const
export type Amount = (typeof AMOUNTS)[number]

/** The wanted items whose words were recognised, as one asks them of all members together. */
export const demandsOf = ({ wanted }: Pick<Opportunity, 'wanted'>, amount: Amount = 'least'): Demand[] =>
  recognised(wanted).map(({ id, term, label, least, most, unit }) => ({
    itemId: id,
    term,
    label,
    unit,
    least: Math.ceil((amount === 'most' && most !== null ? most : least) * grainsIn(unit)),
    most: most === null ? null : Math.ceil(most * grainsIn(unit)),
  }))

/** What of a demand is still to be made when so much of it, in its own unit, is made already; null when nothing is. */
export const demandLeft = (demand: Demand, made: number): Demand | null => {
  const { least, most, unit } = demand
  const grains = Math.round(made * grainsIn(unit))
  return grains >= least ? null : { ...demand, least: least - grains, most: most === null ? null : most - grains }
}

const lineOf = (capability: Capability, wanted: readonly WantedTerm[]): Line => {
  const { smallestOrder, unit } = capability
  const demands = wanted.flatMap((item, demand) => {
    const free = freeCapacity(capability)
    if (free === null || UNITS[unit].dimension !== UNITS[item.unit].dimension) return []
    if (closest(offersFor(item, [capability])).length === 0) return []
    const inGrains = (quantity: number) =>
      (quantity * UNITS[unit].inBase * grainsIn(item.unit)) / UNITS[item.unit].inBase
    const range = {
      demand,
      least: Math.ceil(inGrains(smallestOrder ?? 0)),
      most: Math.floor(inGrains(free)),
    }
    return range.most > 0 && range.least <= range.most ? [range] : []
  })
  return { demands }
}

/** What stands between a business and a place in a set: too little alone is what sets are for. */
const MENDED_TOGETHER: readonly RuleCode[] = ['capacity', 'certificates']

/**
 * A judged business as a possible member; null when another hard rule refuses it, or when it cannot make anything
 * countable of what is asked.
 */
export const makerOf = (
  opportunity: Pick<Opportunity, 'wanted' | 'certificatesRequired'>,
  { id, regency, point, ties, capabilities, certificates }: BusinessFacts,
  { score, verdicts }: Pick<Match, 'score' | 'verdicts'>,
): Maker | null => {
  const refused = verdicts.some(
    ({ rule, hard, outcome }) => hard && outcome === 'fail' && !MENDED_TOGETHER.includes(rule),
  )
  const wanted = recognised(opportunity.wanted)
  const lines = capabilities.map((one) => lineOf(one, wanted)).filter(({ demands }) => demands.length > 0)
  if (refused || lines.length === 0) return null
  const states = new Map(certificates.map(({ certificate, state }) => [certificate, state]))
  const required = CERTIFICATES.filter((one) => opportunity.certificatesRequired.includes(one))
  const lacks = required.filter((one) => !states.has(one))
  const pending = required.filter((one) => states.get(one) === 'in-progress')
  return { id, regency, point, score, ties, lacks, pending, lines }
}
