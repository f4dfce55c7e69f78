// The order of a list of matches. Merit decides; where merit is alike, a draw that every opportunity makes anew, so that
// the same few are not always first, and everyone can repeat it.

/** 31 bits of an id: for a UUIDv7 they are random, for any other text they are 0 or as good as that. */
export const lotOf = (id: string): number => Number.parseInt(id.slice(-8), 16) & 0x7fff_ffff

/**
 * The draw between a candidate and an opportunity, 31 bits: Knuth's multiplicative hash of both lots. In SQL:
 * `((((one # other)::bigint * 2654435761) & 4294967295) >> 1)::integer`.
 */
export const tieOf = (one: number, other: number): number => Math.imul(one ^ other, 2_654_435_761) >>> 1

/** A sum of points and refusals is one integer: the points below this, the refusals above. */
export const REFUSED = 1024

export const scoreOf = (total: number): number => total % REFUSED

/** No hard rule refused. */
export const isEligible = (total: number): boolean => total < REFUSED

/** One hard rule refused and no other, and the candidate could mend it. */
export const isNear = (total: number): boolean => total >= REFUSED && total < 2 * REFUSED

/** How a list is ordered. */
export interface Order {
  /** Scores this near count as alike: 1 for exact merit. */
  readonly spread: number
  /** The lot of whom the list is for. */
  readonly lot: number
}

/** One line of a list: who, with what sum of points and refusals. */
export interface Standing {
  readonly id: string
  readonly total: number
}

/**
 * Where a sum stands, greater being better: eligible before near before refused, then by bands of `spread` points. Two
 * standings of one level are alike in merit.
 */
export const levelOf = (total: number, spread: number): number => {
  const refusals = Math.min(2, Math.floor(total / REFUSED))
  return (2 - refusals) * REFUSED + Math.floor(scoreOf(total) / spread)
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** Best first. A total order over different ids. */
export const byStanding =
  ({ spread, lot }: Order) =>
  (one: Standing, other: Standing): number =>
    levelOf(other.total, spread) - levelOf(one.total, spread) ||
    tieOf(lotOf(one.id), lot) - tieOf(lotOf(other.id), lot) ||
    byText(one.id, other.id)
