import { amountFor, type Standing } from '../agreement/standing'
import { SIDES, type SideKey, type Terms } from '../agreement/terms'
import type { Sector } from '../business/business'
import { SIZES, type Size } from '../business/size'
import { addDays, addMonths, dayNumber } from '../calendar'
import type { Pattern } from '../partnership/patterns'

/** Calendar days, both included. */
export interface Period {
  readonly from: Date
  readonly until: Date
}

/** A partnership whose agreement binds or once bound, as the report of PP 44/1997 art. 14 looks at it. */
export interface BoundPartnership {
  readonly pattern: Pattern
  /** Two digits: where side B stands. */
  readonly province: string
  /** What side B does. */
  readonly sector: Sector
  readonly sides: Readonly<Record<SideKey, ReportedBusiness>>
  /** The terms both signed. */
  readonly terms: Pick<Terms, 'price' | 'quantity' | 'duration'>
  /** The first and the last day in force, calendar days where side B stands; the last is null while it runs. */
  readonly began: Date
  readonly ended: Date | null
  readonly standings: readonly Standing[]
}

export interface ReportedBusiness {
  readonly id: string
  readonly size: Size | 'unknown'
  readonly workers: number | null
}

/** What a partnership, or many, come to in a period. */
export interface Figures {
  /** In force on one day at least: `running` and `ended` together. */
  readonly partnerships: number
  readonly begun: number
  /** Still in force after the last day. */
  readonly running: number
  readonly ended: number
  /** Rupiah over the months that run of the agreements that name price, quantity and term. */
  readonly value: bigint
  /** Agreements that leave one of the three open. */
  readonly valueUnknown: number
  /** Workers of both sides, each business once. */
  readonly jobs: number
  /** Businesses that did not say how many work there. */
  readonly jobsUnknown: number
  readonly duties: DutiesKept
}

export interface DutiesKept {
  readonly kept: number
  /** Fell due in the period, what both sides let go left out. */
  readonly due: number
}

/** One row of a breakdown. */
export interface Row<Key> {
  readonly key: Key
  readonly figures: Figures
}

/** The larger side first. */
export type SizePair = readonly [Size | 'unknown', Size | 'unknown']

export interface Development {
  readonly total: Figures
  readonly byProvince: readonly Row<string>[]
  readonly byPattern: readonly Row<Pattern>[]
  readonly bySector: readonly Row<Sector>[]
  readonly bySizes: readonly Row<SizePair>[]
}

/** How partnerships develop in a period; `today` tells which duties are due by now. The largest rows stand first. */
export const developmentOf = (partnerships: readonly BoundPartnership[], period: Period, today: Date): Development => {
  const within = partnerships.filter((one) => wasInForce(one, period))
  const figures = (some: readonly BoundPartnership[]) => figuresOf(some, period, today)
  const by = <Key>(keyOf: (one: BoundPartnership) => Key): Row<Key>[] =>
    grouped(within, keyOf).map(({ key, members }) => ({ key, figures: figures(members) }))
  return {
    total: figures(within),
    byProvince: by(({ province }) => province),
    byPattern: by(({ pattern }) => pattern),
    bySector: by(({ sector }) => sector),
    bySizes: by(({ sides }) => pairOf(sides.a.size, sides.b.size)),
  }
}

/** In force on at least one day of the period. */
export const wasInForce = ({ began, ended }: Pick<BoundPartnership, 'began' | 'ended'>, { from, until }: Period) =>
  dayNumber(began) <= dayNumber(until) && (ended === null || dayNumber(ended) >= dayNumber(from))

/** Rupiah over the whole term; null while price, quantity or term is open: never a guess. */
export const valueOf = ({ price, quantity, duration }: BoundPartnership['terms']): bigint | null => {
  if (price === null || price.amount === null || quantity === null || duration === null) return null
  return amountFor(quantity.perMonth * duration.months, price.amount)
}

/** Of what fell due in the period and by today, how much was kept. */
export const dutiesKept = (standings: readonly Standing[], { from, until }: Period, today: Date): DutiesKept => {
  const last = Math.min(dayNumber(until), dayNumber(today))
  const due = standings.filter(({ obligation, state }) => {
    const day = dayNumber(obligation.due)
    return state !== 'waived' && day >= dayNumber(from) && day <= last
  })
  return { kept: due.filter(({ state }) => state === 'kept').length, due: due.length }
}

/**
 * The months of a term that run while it binds: those that were over before both had signed, and those that an early end
 * cut off, were never owed.
 */
export const monthsRun = ({
  terms: { duration },
  began,
  ended,
}: Pick<BoundPartnership, 'terms' | 'began' | 'ended'>) => {
  if (duration === null) return 0
  const lastDays = Array.from({ length: duration.months }, (_none, month) =>
    dayNumber(addDays(addMonths(duration.start, month + 1), -1)),
  )
  const last = ended === null ? Number.POSITIVE_INFINITY : dayNumber(ended)
  return lastDays.filter((day) => day >= dayNumber(began) && day <= last).length
}

/** Rupiah of the months that run; null while price, quantity or term is open. */
const valueRun = (one: BoundPartnership): bigint | null => {
  const { duration } = one.terms
  return valueOf({ ...one.terms, duration: duration && { ...duration, months: monthsRun(one) } })
}

const figuresOf = (partnerships: readonly BoundPartnership[], period: Period, today: Date): Figures => {
  const ended = partnerships.filter((one) => one.ended !== null && isIn(one.ended, period)).length
  const values = partnerships.map(valueRun)
  const known = values.filter((value) => value !== null)
  const businesses = new Map(partnerships.flatMap(({ sides }) => SIDES.map((side) => [sides[side].id, sides[side]])))
  const workers = [...businesses.values()].map((business) => business.workers)
  const duties = partnerships.map(({ standings }) => dutiesKept(standings, period, today))
  return {
    partnerships: partnerships.length,
    begun: partnerships.filter(({ began }) => isIn(began, period)).length,
    running: partnerships.length - ended,
    ended,
    value: known.reduce((sum, value) => sum + value, 0n),
    valueUnknown: values.length - known.length,
    jobs: total(workers.map((count) => count ?? 0)),
    jobsUnknown: workers.filter((count) => count === null).length,
    duties: { kept: total(duties.map(({ kept }) => kept)), due: total(duties.map(({ due }) => due)) },
  }
}

const isIn = (day: Date, { from, until }: Period): boolean =>
  dayNumber(day) >= dayNumber(from) && dayNumber(day) <= dayNumber(until)

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/** Unknown stands below every size. */
const rank = (size: Size | 'unknown'): number => SIZES.findIndex((one) => one === size)

const pairOf = (a: Size | 'unknown', b: Size | 'unknown'): SizePair => (rank(a) >= rank(b) ? [a, b] : [b, a])

/** The groups by their key, the largest first. */
const grouped = <Key>(partnerships: readonly BoundPartnership[], keyOf: (one: BoundPartnership) => Key) => {
  const groups = new Map<string, { readonly key: Key; readonly members: BoundPartnership[] }>()
  for (const one of partnerships) {
    const key = keyOf(one)
    const text = JSON.stringify(key)
    const group = groups.get(text) ?? { key, members: [] }
    group.members.push(one)
    groups.set(text, group)
  }
  const inOrder = [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
  return inOrder.toSorted((one, other) => other.members.length - one.members.length)
}
