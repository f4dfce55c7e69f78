import type { Capability } from '../business/business'
import { UNITS, type Unit } from '../business/units'
import { dayNumber } from '../calendar'
import type { Opportunity, WantedItem } from '../opportunity/opportunity'
import { freeCapacity } from './promised'

/** What can be compared: quantities of different dimensions cannot. */
export const DIMENSIONS = [...new Set(Object.values(UNITS).map(({ dimension }) => dimension))]
export type Dimension = (typeof DIMENSIONS)[number]

/**
 * What one capability says in figures. Quantities are integers: thousandths of the smallest unit of the dimension, since
 * three decimals count where people type them.
 */
export interface OfferFigures {
  readonly dimension: Dimension
  /** What it can still take on a month; null when not known. */
  readonly capacity: number | null
  readonly smallestOrder: number | null
  /** `priceStep` of the lowest price; null when not known. */
  readonly price: number | null
  /** Days it takes; null when not known. */
  readonly leadDays: number | null
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
  /** `priceStep` of the highest price that would be paid; null when not said. */
  readonly price: number | null
  /** Days until delivery should begin, 0 when it should have; null when not said. */
  readonly daysLeft: number | null
  /** Among how many partners the order is shared: what one can is compared this many times. */
  readonly partners: number
}

const PARTS = 1000

/** A quantity in thousandths of the smallest unit of its dimension. */
const partsOf = (quantity: number, unit: Unit): number => Math.round(quantity * UNITS[unit].inBase * PARTS)

const partsOrNull = (quantity: number | null, unit: Unit): number | null =>
  quantity === null ? null : partsOf(quantity, unit)

/** Steps of a ninth each, eight to the double: two prices nearer than that are one price to who bargains. */
const STEPS_TO_DOUBLE = 8

/** The highest step: a hundred billion rupiah for one piece. */
export const MOST_STEP = 511

/**
 * A price on a scale of equal ratios, so that a small integer holds that of a nail and that of a ship: how many steps it
 * stands above a thousandth of a rupiah for the smallest unit of its dimension.
 */
export const priceStep = (rupiah: bigint, unit: Unit): number => {
  const thousandths = Math.max(1, (Number(rupiah) * PARTS) / UNITS[unit].inBase)
  return Math.min(MOST_STEP, Math.round(Math.log2(thousandths) * STEPS_TO_DOUBLE))
}

/** How far so many steps lie above, in whole percents. */
export const percentAbove = (steps: number): number => Math.round((2 ** (steps / STEPS_TO_DOUBLE) - 1) * 100)

const stepOrNull = (rupiah: bigint | null, unit: Unit): number | null =>
  rupiah === null ? null : priceStep(rupiah, unit)

/** No posting looks further ahead, so that who takes longer is alike. */
export const MOST_LEAD_DAYS = 254

export const figuresOf = (capability: Omit<Capability, 'id'>): OfferFigures => {
  const { unit, smallestOrder, priceLow, priceHigh, leadTimeDays } = capability
  return {
    dimension: UNITS[unit].dimension,
    capacity: partsOrNull(freeCapacity(capability), unit),
    smallestOrder: partsOrNull(smallestOrder, unit),
    price: stepOrNull(priceLow ?? priceHigh, unit),
    leadDays: leadTimeDays === null ? null : Math.min(leadTimeDays, MOST_LEAD_DAYS),
  }
}

/** An inti-plasma order is the sum over the plasma sought: each is asked for its own share. */
const partnersOf = ({ details }: Pick<Opportunity, 'details'>): number =>
  details.pattern === 'inti-plasma' ? Math.max(1, details.plasmaSought) : 1

const daysUntil = (neededBy: Date | null, now: Date): number | null =>
  neededBy === null ? null : Math.max(0, Math.min(MOST_LEAD_DAYS, dayNumber(neededBy) - dayNumber(now)))

export const askOf = (
  { opportunity, now }: { readonly opportunity: Pick<Opportunity, 'details' | 'neededBy'>; readonly now: Date },
  { unit, least, most, priceLow, priceHigh }: Omit<WantedItem, 'id' | 'term' | 'label'>,
): Ask => ({
  dimension: UNITS[unit].dimension,
  least: partsOf(least, unit),
  most: partsOrNull(most, unit),
  price: stepOrNull(priceHigh ?? priceLow, unit),
  daysLeft: daysUntil(opportunity.neededBy, now),
  partners: partnersOf(opportunity),
})
