import type { Capability } from '../business/business'
import { COVERAGE, relation } from '../business/taxonomy'
import type { WantedItem } from '../opportunity/opportunity'

/** An item whose words were recognised: the others cannot be compared. */
export type WantedTerm = WantedItem & { readonly term: string }

export const recognised = (wanted: readonly WantedItem[]): WantedTerm[] =>
  wanted.filter((item): item is WantedTerm => item.term !== null)

/** Something is wanted, and nothing of it was recognised. */
export const isUnheard = (wanted: readonly WantedItem[]): boolean =>
  wanted.length > 0 && recognised(wanted).length === 0

/** A capability that covers a wanted item, in full or in part. */
export interface Offer {
  readonly capability: Capability
  readonly term: string
  /** 1…1000, from the taxonomy. */
  readonly covers: number
}

/** The capabilities that cover the item at all, in the order they stand. */
export const offersFor = (item: WantedTerm, capabilities: readonly Capability[]): Offer[] =>
  capabilities.flatMap((capability) => {
    if (capability.term === null) return []
    const covers = relation(item.term, capability.term)
    return covers > 0 ? [{ capability, term: capability.term, covers }] : []
  })

/**
 * The offers whose figures speak of the wanted thing, the closest first: the thing itself, its kinds, what is wider. What
 * a maker reaches in a sister product says nothing of this one. None stands in the way of another: to tell more of what
 * one can do never closes a door.
 */
export const closest = (offers: readonly Offer[]): Offer[] =>
  offers.filter(({ covers }) => covers > COVERAGE.sibling).toSorted((one, other) => other.covers - one.covers)

/** The item with the greatest value, the first of equals; null of none. */
export const best = <Item>(items: readonly Item[], value: (item: Item) => number): Item | null =>
  items.reduce<Item | null>((top, item) => (top === null || value(item) > value(top) ? item : top), null)

/** The mean of one integer or more, rounded down. */
export const mean = (numbers: readonly number[]): number =>
  Math.floor(numbers.reduce((sum, each) => sum + each, 0) / numbers.length)
