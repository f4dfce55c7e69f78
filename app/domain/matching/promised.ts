import type { Capability } from '../business/business'
import { convert, UNITS, type Unit } from '../business/units'
import type { WantedItem } from '../opportunity/opportunity'
import { closest, offersFor, recognised } from './coverage'

/** What a business makes each month under an agreement that runs. */
export interface Promised {
  readonly quantity: { readonly perMonth: number; readonly unit: Unit }
  /** What the opportunity asked for from which it came. */
  readonly wanted: readonly WantedItem[]
}

/** The capability that makes it: of those that count in its unit the closest to something asked; null when none does. */
const makerOf = ({ quantity, wanted }: Promised, capabilities: readonly Capability[]): Capability | null => {
  const countable = capabilities.filter(({ unit }) => UNITS[unit].dimension === UNITS[quantity.unit].dimension)
  const [offer] = closest(recognised(wanted).flatMap((item) => offersFor(item, countable)))
  return offer?.capability ?? null
}

/** How much of each capability is promised a month, in its own unit, by its id. */
export const promisedOf = (
  capabilities: readonly Capability[],
  promises: readonly Promised[],
): ReadonlyMap<string, number> => {
  const promised = new Map(capabilities.map(({ id }) => [id, 0]))
  for (const one of promises) {
    const capability = makerOf(one, capabilities)
    const { perMonth, unit } = one.quantity
    const more = capability && convert(perMonth, unit, capability.unit)
    if (capability && more) promised.set(capability.id, (promised.get(capability.id) ?? 0) + more)
  }
  return promised
}

/** What a capability can still take on a month, in its unit; null when its owner does not know. */
export const freeCapacity = ({
  capacityPerMonth,
  promisedPerMonth = 0,
}: Pick<Capability, 'capacityPerMonth' | 'promisedPerMonth'>): number | null =>
  capacityPerMonth === null ? null : Math.max(0, capacityPerMonth - promisedPerMonth)
