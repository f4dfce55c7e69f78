import { distanceKm } from '../region/distance'
import { kmBetween, pointOf } from '../region/region'
import type { Column, LinearModel, Row, Solved } from '../solver/model'
import type { Demand, Line, Maker } from './maker'

/** As many candidates a set is chosen from, the best first. */
export const MOST_MAKERS = 300

/** One member more weighs as much as so many kilometres: a day of driving, there and back. */
const MEMBER_KM = 100
/** One certificate more to get outweighs a dozen members. */
const LACK_KM = 10_000
/** How far apart two are whose place is not known. */
const UNKNOWN_KM = 500
/** A line of work that is not needed shall not be taken on. */
const LINE_KM = 1

/** What a line can make of one demand, and the column that says how much of it; null where the line makes nothing else. */
type Part = Line['demands'][number] & { readonly column: number | null }

/** A line in the model: `member` says whether its maker is in the set, `used` whether the line is. */
interface Place {
  readonly maker: Maker
  readonly member: number
  readonly used: number
  readonly parts: readonly Part[]
}

interface Layout {
  readonly columns: readonly Column[]
  readonly members: readonly { readonly maker: Maker; readonly column: number }[]
  readonly places: readonly Place[]
  /** How much of each demand nobody makes; none where all must be made. */
  readonly short: readonly { readonly demand: number; readonly least: number; readonly column: number }[]
}

const YES_OR_NO: Column = { least: 0, most: 1, whole: true }

/** Columns stand in the order they are asked for: the same for the same demands and makers. */
const layoutOf = (demands: readonly Demand[], makers: readonly Maker[], allowShort: boolean): Layout => {
  const columns: Column[] = []
  const add = (column: Column) => columns.push(column) - 1
  const members = makers.map((maker) => ({ maker, column: add(YES_OR_NO) }))
  const places = members.flatMap(({ maker, column: member }) =>
    maker.lines.map(({ demands: served }): Place => {
      const columnFor = (most: number) => (served.length > 1 ? add({ least: 0, most, whole: true }) : null)
      const parts = served.map((range) => ({ ...range, column: columnFor(range.most) }))
      return { maker, member, used: add(YES_OR_NO), parts }
    }),
  )
  const short = (allowShort ? demands : []).map(({ least }, demand) => ({
    demand,
    least,
    column: add({ least: 0, most: least, whole: false }),
  }))
  return { columns, members, places, short }
}

type Term = Row['terms'][number]

/** A line that serves several demands divides its month among them: between its smallest order and its capacity in all. */
const dividedRows = ({ parts, used }: Place): Row[] => {
  // Each demand has its own grains: shares of the month can be added up.
  const shares = parts.flatMap(({ column, most }): Term[] => (column === null ? [] : [[column, 1 / most]]))
  if (shares.length === 0) return []
  const smallest = Math.max(...parts.map(({ least, most }) => least / most))
  return [
    { least: null, most: 0, terms: [...shares, [used, -1]] },
    { least: 0, most: null, terms: [...shares, [used, -smallest]] },
  ]
}

/** Only members put a line to use. */
const memberRows = ({ places }: Layout): Row[] =>
  places.flatMap((place): Row[] => {
    const terms: Term[] = [
      [place.used, 1],
      [place.member, -1],
    ]
    return [{ least: null, most: 0, terms }, ...dividedRows(place)]
  })

/** What each line can give to a demand: its own range when it serves that one alone, else the part set aside. */
const givenTo = (demand: number, { places }: Layout, end: 'least' | 'most'): Term[] =>
  places.flatMap(({ used, parts }) =>
    parts
      .filter((part) => part.demand === demand)
      .map((part): Term => (part.column === null ? [used, part[end]] : [part.column, 1])),
  )

/** Together at least what is asked, and not more than is wanted even if each makes only its smallest order. */
const demandRows = (demands: readonly Demand[], layout: Layout): Row[] =>
  demands.flatMap(({ least, most }, demand): Row[] => {
    // More than all that is asked counts no more than that: it keeps halves of a member from looking cheap.
    const upTo = givenTo(demand, layout, 'most').map(([column, factor]): Term => [column, Math.min(factor, least)])
    const short = layout.short.filter((one) => one.demand === demand).map(({ column }): Term => [column, 1])
    const enough: Row = { least, most: null, terms: [...upTo, ...short] }
    if (most === null) return [enough]
    return [enough, { least: null, most, terms: givenTo(demand, layout, 'least') }]
  })

/** Two of whom one owns or controls the other are not both members; what either declared counts. */
const tieRows = ({ members }: Layout): Row[] =>
  members.flatMap(({ maker, column }, index) =>
    members
      .slice(index + 1)
      .filter((other) => maker.ties.includes(other.maker.id) || other.maker.ties.includes(maker.id))
      .map((other): Row => {
        const terms: Term[] = [
          [column, 1],
          [other.column, 1],
        ]
        return { least: null, most: 1, terms }
      }),
  )

const rowsOf = (demands: readonly Demand[], layout: Layout): Row[] => [
  ...memberRows(layout),
  ...demandRows(demands, layout),
  ...tieRows(layout),
]

/** Whether two places are farther apart than one member more weighs: several who are near may serve better then. */
export const isFar = (one: string, other: string): boolean => (kmBetween(one, other) ?? 0) > MEMBER_KM

/** The regencies of the makers: the members gather around one of them. */
export const centresOf = (makers: readonly Maker[]): string[] =>
  [...new Set(makers.map(({ regency }) => regency))].toSorted()

const kmTo = ({ point }: Maker, centre: string): number => {
  const to = pointOf(centre)
  return point && to ? distanceKm(point, to) : UNKNOWN_KM
}

/**
 * The best set: few members, near one another, and those that match best alone. Each choice of costs is one centre,
 * in the order of `centresOf`.
 */
export const setModel = (demands: readonly Demand[], makers: readonly Maker[]): LinearModel => {
  const layout = layoutOf(demands, makers, false)
  const costs = centresOf(makers).map((centre) => {
    const cost = layout.columns.map(() => 0)
    for (const { maker, column } of layout.members) {
      const unfit = Math.floor((1000 - maker.score) / 10)
      cost[column] = MEMBER_KM + kmTo(maker, centre) + unfit + LACK_KM * maker.lacks.length
    }
    for (const { used } of layout.places) cost[used] = LINE_KM
    return cost
  })
  return { columns: layout.columns, rows: rowsOf(demands, layout), costs }
}

/** The fewest members that could do it at all, wherever they are. */
export const fewestModel = (demands: readonly Demand[], makers: readonly Maker[]): LinearModel => {
  const layout = layoutOf(demands, makers, false)
  const counted = new Set(layout.members.map(({ column }) => column))
  const cost = layout.columns.map((_, column) => Number(counted.has(column)))
  return { columns: layout.columns, rows: rowsOf(demands, layout), costs: [cost] }
}

/** The least that stays undone when everyone helps, each demand counted as a share of itself. */
export const shortModel = (demands: readonly Demand[], makers: readonly Maker[]): LinearModel => {
  const layout = layoutOf(demands, makers, true)
  const cost = layout.columns.map(() => 0)
  for (const { least, column } of layout.short) cost[column] = 1000 / Math.max(1, least)
  return { columns: layout.columns, rows: rowsOf(demands, layout), costs: [cost] }
}

/** What one member makes of one demand, in grains. */
export interface Share {
  readonly demand: number
  readonly quantity: number
}

/** What of a maker is shown to others: not its ties, nor all it could make. */
type ShownMaker = Pick<Maker, 'id' | 'regency' | 'score' | 'lacks' | 'pending'>

export interface Member {
  readonly maker: ShownMaker
  /** To the centre; null when its place is not known. */
  readonly km: number | null
  readonly shares: readonly Share[]
}

export interface Consortium {
  /** Four digits: where the members gather. */
  readonly centre: string
  /** The greatest share of the work first. */
  readonly members: readonly Member[]
  /** No better set exists; else the best that was found in time. */
  readonly proven: boolean
  /** In thousandths, how much better a set could be at most; null where time did not suffice to tell. */
  readonly gap: number | null
}

interface Range {
  readonly least: number
  readonly most: number
}

/** People share out tens and hundreds, not thirteens: the power of ten at or below a fiftieth of all. */
const stepOf = (total: number): number => 10 ** Math.max(0, Math.floor(Math.log10(total / 50)))

/**
 * Splits `total` among ranges whose least add up to no more than it and whose most to no less: everyone its least, the
 * rest by the headroom each has, in whole steps. What rounding leaves goes to those with the largest remainders.
 */
export const splitByHeadroom = <Item extends Range>(
  total: number,
  ranges: readonly Item[],
  step = 1,
): (Item & { readonly quantity: number })[] => {
  const spare = Math.max(0, total - ranges.reduce((sum, { least }) => sum + least, 0))
  const headroom = ranges.reduce((sum, { least, most }) => sum + most - least, 0)
  const split = ranges.map((range) => {
    const exact = (spare * (range.most - range.least)) / Math.max(1, headroom)
    const down = Math.floor(exact / step) * step
    return { range, down, remainder: exact - down, room: range.most - range.least - down }
  })
  let left = headroom === 0 ? 0 : spare - split.reduce((sum, { down }) => sum + down, 0)
  const added = new Map<object, number>()
  for (const one of split.toSorted((a, b) => b.remainder - a.remainder)) {
    const more = Math.min(left, step, one.room)
    added.set(one, more)
    left -= more
  }
  return split.map((one) => ({ ...one.range, quantity: one.range.least + one.down + (added.get(one) ?? 0) }))
}

const isOn = (value: number | undefined): boolean => Number(value) > 0.5

interface MadeShare extends Share {
  readonly maker: Maker
}

/** Who makes how much of each demand in a solution. */
const sharesIn = (demands: readonly Demand[], { places }: Layout, values: readonly number[]): MadeShare[] =>
  demands.flatMap(({ least: total }, demand) => {
    const serving = places
      .filter(({ used }) => isOn(values[used]))
      .flatMap(({ maker, parts }) =>
        parts
          .filter((part) => part.demand === demand)
          .map(({ least, most, column }) => {
            // A part that was set aside is as large as it was set.
            const set = column === null ? null : Math.round(Number(values[column]))
            return { maker, demand, least: set ?? least, most: set ?? most }
          }),
      )
    return splitByHeadroom(total, serving, stepOf(total))
  })

/** Two lines of one member that make the same thing are one share. */
const summed = (shares: readonly MadeShare[]): Share[] =>
  [...new Set(shares.map(({ demand }) => demand))].flatMap((demand): Share[] => {
    const quantity = shares.filter((share) => share.demand === demand).reduce((sum, share) => sum + share.quantity, 0)
    return quantity > 0 ? [{ demand, quantity }] : []
  })

/** The set that a solution of `setModel` stands for. */
export const readSet = (
  demands: readonly Demand[],
  makers: readonly Maker[],
  { choice, values, cost, bound, proven }: Extract<Solved, { state: 'solved' }>,
): Consortium => {
  const centre = centresOf(makers)[choice] ?? ''
  const made = sharesIn(demands, layoutOf(demands, makers, false), values)
  const members = makers.flatMap((maker): Member[] => {
    const shares = summed(made.filter((share) => share.maker === maker))
    if (shares.length === 0) return []
    const { id, regency, score, lacks, pending } = maker
    return [{ maker: { id, regency, score, lacks, pending }, km: maker.point ? kmTo(maker, centre) : null, shares }]
  })
  const weight = ({ shares }: Member) =>
    demands.reduce((sum, { least }, demand) => {
      const own = shares.filter((share) => share.demand === demand)
      return sum + own.reduce((all, { quantity }) => all + quantity, 0) / Math.max(1, least)
    }, 0)
  return {
    centre,
    members: members.toSorted((one, other) => weight(other) - weight(one)),
    proven,
    gap: bound > 0 ? Math.ceil((1000 * (cost - bound)) / cost) : null,
  }
}

/** How much of each demand a solution of `shortModel` leaves undone; only what is missing. */
export const readShort = (demands: readonly Demand[], makers: readonly Maker[], values: readonly number[]): Share[] =>
  layoutOf(demands, makers, true).short.flatMap(({ demand, column }): Share[] => {
    const quantity = Math.ceil(Number(values[column]) - 1e-6)
    return quantity > 0 ? [{ demand, quantity }] : []
  })

/** What can be made of each demand when so much of it is missing. */
export const demandsWithout = (demands: readonly Demand[], missing: readonly Share[]): Demand[] =>
  demands.map((asked, demand) => ({
    ...asked,
    least: asked.least - (missing.find((share) => share.demand === demand)?.quantity ?? 0),
  }))

/** The best of them, so many as a set is chosen from; equals by id. */
export const bestMakers = (makers: readonly Maker[]): Maker[] =>
  makers.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST_MAKERS)
