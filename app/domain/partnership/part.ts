import type { Terms } from '../agreement/terms'
import { convert, type Unit } from '../business/units'
import type { WantedItem } from '../opportunity/opportunity'

/** How much of one wanted thing a link takes on each month, where several share what an opportunity asks. */
export interface Part {
  /** Of the taxonomy: an opportunity that is edited has other items, and asks for the same things. */
  readonly term: string
  /** What it is called there: it tells things of one term apart, as long as one is called so. */
  readonly label: string
  readonly perMonth: number
  readonly unit: Unit
}

/** One part alone follows the quantity that both sides see; what stands in several cannot be told from one figure. */
export const partsUnder = (parts: readonly Part[], { quantity }: Pick<Terms, 'quantity'>): readonly Part[] => {
  const [part, second] = parts
  if (!part || second || !quantity) return parts
  const perMonth = convert(quantity.perMonth, quantity.unit, part.unit)
  return perMonth === null ? parts : [{ ...part, perMonth }]
}

/** What a link takes on of these things; a link of the whole by the quantity of its terms, where one thing is asked. */
export const partsOf = (
  { parts, terms: { quantity } }: { readonly parts: readonly Part[]; readonly terms: Pick<Terms, 'quantity'> },
  wanted: readonly WantedItem[],
): readonly Part[] => {
  if (parts.length > 0) return parts
  const [item, second] = wanted
  return item?.term && !second && quantity ? [{ term: item.term, label: item.label, ...quantity }] : []
}

type Thing = Pick<WantedItem, 'term' | 'label'>

/** Whether a part is of this thing, among all that are wanted. */
export const isOf =
  ({ term, label }: Thing, wanted: readonly Thing[]) =>
  (part: Pick<Part, 'term' | 'label'>): boolean =>
    part.term === term &&
    (part.label === label || !wanted.some((other) => other.term === term && other.label === part.label))

/** How much the parts make of a thing each month, in its own unit. */
export const madeOf = (
  thing: Thing & Pick<WantedItem, 'unit'>,
  parts: readonly Part[],
  wanted: readonly Thing[],
): number =>
  parts.filter(isOf(thing, wanted)).reduce((sum, part) => sum + (convert(part.perMonth, part.unit, thing.unit) ?? 0), 0)

/** How much of a thing is made each month, of how much that is asked at least; both in the unit it is asked in. */
export interface PartOfWhole {
  readonly label: string
  readonly unit: Unit
  readonly perMonth: number
  readonly whole: number
}

/** What the parts come to, thing by thing; of what they make nothing, nothing is said. */
export const partsOfWhole = (wanted: readonly WantedItem[], parts: readonly Part[]): PartOfWhole[] =>
  wanted.flatMap((item) => {
    const perMonth = madeOf(item, parts, wanted)
    return perMonth > 0 ? [{ label: item.label, unit: item.unit, perMonth, whole: item.least }] : []
  })
