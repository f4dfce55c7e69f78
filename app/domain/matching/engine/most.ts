import { REFUSED } from '../order'
import type { Table } from '../plan'

/** Which rows are sought: those that no rule refuses, or those that one rule refuses and one step would mend. */
export type Sought = 'eligible' | 'near'

/**
 * The most that a part of the sum can come to, in points: without a refusal, and with the one refusal of a near miss.
 * What cannot be at all is far below every score.
 */
export interface Most {
  readonly eligible: number
  readonly near: number
}

export const NEVER = -1_000_000
export const NOTHING: Most = { eligible: 0, near: NEVER }

export const together = (one: Most, other: Most): Most => ({
  eligible: one.eligible + other.eligible,
  near: Math.max(one.near + other.eligible, one.eligible + other.near),
})

export const mostOfEntry = (entry: number): Most => {
  const refusals = Math.floor(entry / REFUSED)
  return {
    eligible: refusals === 0 ? entry : NEVER,
    near: refusals === 1 ? entry - REFUSED : NEVER,
  }
}

const mostOfTable = (table: Table): Most => {
  let [eligible, near] = [NEVER, NEVER]
  for (const entry of table) {
    const most = mostOfEntry(entry)
    eligible = Math.max(eligible, most.eligible)
    near = Math.max(near, most.near)
  }
  return { eligible, near }
}

/** Tables are shared by many plans: what was found out about one is kept as long as it is. */
const keptFor = <Value>(make: (table: Table) => Value): ((table: Table) => Value) => {
  const kept = new WeakMap<Table, Value>()
  return (table) => {
    const known = kept.get(table)
    if (known !== undefined) return known
    const made = make(table)
    kept.set(table, made)
    return made
  }
}

export const mostOf = keptFor(mostOfTable)

const PLACE_BITS = 12

/** Places by the most that anyone there can come to, `others` being the most of all but the place; best first. */
export const placesBy = (sought: Sought, table: Table, others: Most): Uint32Array => {
  const keys = Uint32Array.from(table, (entry, place) => {
    const points = Math.max(-1, together(mostOfEntry(entry), others)[sought])
    return ((2 * REFUSED - points) << PLACE_BITS) | place
  })
  return keys.toSorted().map((key) => key & (2 ** PLACE_BITS - 1))
}
