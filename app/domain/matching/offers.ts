import type { Capability } from '../business/business'
import { UNITS, type Unit } from '../business/units'
import type { Opportunity, WantedItem } from '../opportunity/opportunity'

/** What can be compared: quantities of different dimensions cannot. */
export const DIMENSIONS = [...new Set(Object.values(UNITS).map(({ dimension }) => dimension))]
export type Dimension = (typeof DIMENSIONS)[number]

/**
 * What one capability says in figures. Quantities are integers: thousandths of the smallest unit of the dimension, since
 * three decimals count where people type them.
 */
export interface OfferFigures {
  readonly dimension: Dimension
  /** A month; null when not known. */
  readonly capacity: number | null
  readonly smallestOrder: number | null
}

/** An offer as rules compare it with an item. */
export interface Offered {
  /** How far its term covers the wanted one: 1…1000, from the taxonomy. */
  readonly covers: number
  readonly figures: OfferFigures
}

/** What one item asks, in the same units as the figures of offers. */
export interface Ask {
  readonly dimension: Dimension
  /** Of all partners together. */
  readonly least: number
  readonly most: number | null
  /** Among how many partners the order is shared: what one can is compared this many times. */
  readonly partners: number
}

const PARTS = 1000

/** A quantity in thousandths of the smallest unit of its dimension. */
const partsOf = (quantity: number, unit: Unit): number => Math.round(quantity * UNITS[unit].inBase * PARTS)

const partsOrNull = (quantity: number | null, unit: Unit): number | null =>
  quantity === null ? null : partsOf(quantity, unit)

export const figuresOf = ({ unit, capacityPerMonth, smallestOrder }: Omit<Capability, 'id'>): OfferFigures => ({
  dimension: UNITS[unit].dimension,
  capacity: partsOrNull(capacityPerMonth, unit),
  smallestOrder: partsOrNull(smallestOrder, unit),
})

/** An inti-plasma order is the sum over the plasma sought: each is asked for its own share. */
const partnersOf = ({ details }: Pick<Opportunity, 'details'>): number =>
  details.pattern === 'inti-plasma' ? Math.max(1, details.plasmaSought) : 1

export const askOf = (
  opportunity: Pick<Opportunity, 'details'>,
  { unit, least, most }: Pick<WantedItem, 'unit' | 'least' | 'most'>,
): Ask => ({
  dimension: UNITS[unit].dimension,
  least: partsOf(least, unit),
  most: partsOrNull(most, unit),
  partners: partnersOf(opportunity),
})
