import { levelOf, type Order, type Standing, scoreOf, tieOf } from '../order'

/** The best of a search so far. All that are offered have the same number of refusals. */
export interface Top<Item> {
  /** Scores below this are not among the best any more, whatever else is said of them. */
  readonly leastScore: () => number
  readonly offer: (item: Item, total: number) => void
  /** Best first. */
  readonly done: () => Standing[]
}

/** How to read what is offered. */
export interface Reader<Item> {
  /** Its 31 bits of the draw. */
  readonly lotOf: (item: Item) => number
  readonly idOf: (item: Item) => string
  /** Less than 0 when the id of the first stands before that of the second. */
  readonly compareIds: (one: Item, other: Item) => number
  /** It does not count; asked only of those that would be among the best. */
  readonly isLeftOut: (item: Item) => boolean
}

interface Kept<Item> {
  readonly item: Item
  readonly total: number
  readonly level: number
  readonly tie: number
}

/** A heap with the worst at its root, so that most rows are refused by one comparison. */
export const createTop = <Item>(most: number, { spread, lot }: Order, reader: Reader<Item>): Top<Item> => {
  const heap: Kept<Item>[] = []
  let least = most === 0 ? Number.POSITIVE_INFINITY : 0

  /** Less than 0 when the first stands behind the second. */
  const worse = (one: Kept<Item>, other: Kept<Item>): number =>
    one.level - other.level || other.tie - one.tie || reader.compareIds(other.item, one.item)
  const isWorse = (at: number, than: number): boolean => {
    const [one, other] = [heap[at], heap[than]]
    return one !== undefined && other !== undefined && worse(one, other) < 0
  }
  const swap = (at: number, other: number) => {
    const [one, two] = [heap[at], heap[other]]
    if (!one || !two) return
    heap[at] = two
    heap[other] = one
  }
  const sink = (at: number): void => {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const worst = isWorse(right, isWorse(left, at) ? left : at) ? right : left
    if (!isWorse(worst, at)) return
    swap(at, worst)
    sink(worst)
  }
  const rise = (at: number): void => {
    const parent = (at - 1) >> 1
    if (at === 0 || !isWorse(at, parent)) return
    swap(at, parent)
    rise(parent)
  }
  const keep = (kept: Kept<Item>) => {
    if (heap.length < most) {
      heap.push(kept)
      rise(heap.length - 1)
    } else {
      heap[0] = kept
      sink(0)
    }
    const [worst] = heap
    if (heap.length === most && worst) least = Math.floor(scoreOf(worst.total) / spread) * spread
  }

  return {
    leastScore: () => least,
    offer: (item, total) => {
      if (scoreOf(total) < least) return
      const kept = { item, total, level: levelOf(total, spread), tie: tieOf(reader.lotOf(item), lot) }
      const [worst] = heap
      if (heap.length === most && worst && worse(kept, worst) <= 0) return
      if (!reader.isLeftOut(item)) keep(kept)
    },
    done: () =>
      heap.toSorted((one, other) => worse(other, one)).map(({ item, total }) => ({ id: reader.idOf(item), total })),
  }
}
