import { distanceKm } from '../region/distance'
import { pointOf } from '../region/region'
import type { Column, LinearModel, Row, Solved } from '../solver/model'
import type { Demand, Line, Maker } from './maker'

/** As many candidates a set is chosen from, the best first. */
export const MOST_MAKERS = 300

/** One member more weighs as much as so many kilometres: a day of driving, there and back. */
const MEMBER_KM = 100
/** One certificate more to get outweighs any number of members. */
const LACK_KM = 10_000
/** How far apart two are whose place is not known. */
const UNKNOWN_KM = 500
/** A line of work that is not needed shall not be taken on. */
const LINE_KM = 1

/** A line of a maker in the model: the columns that say whether it is used, and how much of each of its demands it makes. */
interface Place {
  readonly maker: number
  readonly line: Line
  readonly used: number
  /** One a demand of a line that serves several; none for a line that serves one, of which `used` says all. */
  readonly parts: readonly number[]
}

interface Layout {
  readonly columns: readonly Column[]
  /** One column a maker: it is a member. */
  readonly member: readonly number[]
  readonly places: readonly Place[]
  /** One column a demand: how much of it nobody makes; none where all must be made. */
  readonly short: readonly number[]
}

const YES_OR_NO: Column = { least: 0, most: 1, whole: true }

/** Columns get their place in the order they are asked for. */
const layoutOf = (demands: readonly Demand[], makers: readonly Maker[], allowShort: boolean): Layout => {
  const columns: Column[] = []
  const add = (column: Column) => columns.push(column) - 1
  const member = makers.map(() => add(YES_OR_NO))
  const places = makers.flatMap(({ lines }, maker) =>
    lines.map((line): Place => {
      const divided = line.demands.length > 1 ? line.demands : []
      return {
        maker,
        line,
        used: add(YES_OR_NO),
        parts: divided.map(({ most }) => add({ least: 0, most, whole: true })),
      }
    }),
  )
  const short = allowShort ? demands.map(({ least }) => add({ least: 0, most: least, whole: false })) : []
  return { columns, member, places, short }
}

type Term = Row['terms'][number]

/** A line that serves several demands divides its month among them: between its smallest order and its capacity in all. */
const dividedRows = ({ line: { demands }, used, parts }: Place): Row[] => {
  if (parts.length === 0) return []
  // Each demand has its own grains: shares of the month can be added up.
  const shares = demands.map(({ most }, index): Term => [parts[index] ?? 0, 1 / most])
  const smallest = Math.max(...demands.map(({ least, most }) => least / most))
  return [
    { least: null, most: 0, terms: [...shares, [used, -1]] },
    { least: 0, most: null, terms: [...shares, [used, -smallest]] },
  ]
}

/** Only members put a line to use. */
const memberRows = ({ member, places }: Layout): Row[] =>
  places.flatMap((place): Row[] => {
    const terms: Term[] = [
      [place.used, 1],
      [member[place.maker] ?? 0, -1],
    ]
    return [{ least: null, most: 0, terms }, ...dividedRows(place)]
  })

/** What each line can give to a demand: its own range when it serves that one alone, else the part set aside. */
const givenTo = (demand: number, { places }: Layout, end: 'least' | 'most'): Term[] =>
  places.flatMap(({ line, used, parts }) =>
    line.demands.flatMap((served, index): Term[] => {
      if (served.demand !== demand) return []
      const part = parts[index]
      return [part === undefined ? [used, served[end]] : [part, 1]]
    }),
  )

/** Together at least what is asked, and not more than is wanted even if each makes only its smallest order. */
const demandRows = (demands: readonly Demand[], layout: Layout): Row[] =>
  demands.flatMap(({ least, most }, demand): Row[] => {
    // More than all that is asked counts no more than that: it keeps halves of a member from looking cheap.
    const upTo = givenTo(demand, layout, 'most').map(([column, factor]): Term => [column, Math.min(factor, least)])
    const short = layout.short[demand]
    const enough: Row = { least, most: null, terms: short === undefined ? upTo : [...upTo, [short, 1]] }
    if (most === null) return [enough]
    return [enough, { least: null, most, terms: givenTo(demand, layout, 'least') }]
  })

/** Two of whom one owns or controls the other are not both members; what either declared counts. */
const tieRows = (makers: readonly Maker[], { member }: Layout): Row[] =>
  makers.flatMap((one, first) =>
    makers.flatMap((other, second): Row[] => {
      const tied = second > first && (one.ties.includes(other.id) || other.ties.includes(one.id))
      if (!tied) return []
      const terms: Term[] = [
        [member[first] ?? 0, 1],
        [member[second] ?? 0, 1],
      ]
      return [{ least: null, most: 1, terms }]
    }),
  )

const rowsOf = (demands: readonly Demand[], makers: readonly Maker[], layout: Layout): Row[] => [
  ...memberRows(layout),
  ...demandRows(demands, layout),
  ...tieRows(makers, layout),
]

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
    makers.forEach((maker, index) => {
      const unfit = Math.floor((1000 - maker.score) / 10)
      cost[layout.member[index] ?? 0] = MEMBER_KM + kmTo(maker, centre) + unfit + LACK_KM * maker.lacks.length
    })
    for (const { used } of layout.places) cost[used] = LINE_KM
    return cost
  })
  return { columns: layout.columns, rows: rowsOf(demands, makers, layout), costs }
}

/** The fewest members that could do it at all, wherever they are. */
export const fewestModel = (demands: readonly Demand[], makers: readonly Maker[]): LinearModel => {
  const layout = layoutOf(demands, makers, false)
  const { columns, member } = layout
  const counted = new Set(member)
  return { columns, rows: rowsOf(demands, makers, layout), costs: [columns.map((_, at) => Number(counted.has(at)))] }
}

/** The least that stays undone when everyone helps, each demand counted as a share of itself. */
export const shortModel = (demands: readonly Demand[], makers: readonly Maker[]): LinearModel => {
  const layout = layoutOf(demands, makers, true)
  const { columns, short } = layout
  const cost = columns.map(() => 0)
  demands.forEach(({ least }, demand) => {
    cost[short[demand] ?? 0] = 1000 / Math.max(1, least)
  })
  return { columns, rows: rowsOf(demands, makers, layout), costs: [cost] }
}

/** What one member makes of one demand, in grains. */
export interface Share {
  readonly demand: number
  readonly quantity: number
}

export interface Member {
  readonly maker: Maker
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
  /** In thousandths, how much better a set could be at most. */
  readonly gap: number
}

interface Range {
  readonly least: number
  readonly most: number
}

/**
 * Splits `total` among ranges whose least add up to no more than it and whose most to no less: everyone its least, the
 * rest by the headroom each has. Whole numbers; what rounding leaves goes to those with the largest remainders.
 */
export const splitByHeadroom = (total: number, ranges: readonly Range[]): number[] => {
  const spare = total - ranges.reduce((sum, { least }) => sum + least, 0)
  const headroom = ranges.reduce((sum, { least, most }) => sum + most - least, 0)
  if (headroom === 0 || spare <= 0) return ranges.map(({ least }) => least)
  const exact = ranges.map(({ least, most }) => (spare * (most - least)) / headroom)
  const down = exact.map(Math.floor)
  const left = spare - down.reduce((sum, part) => sum + part, 0)
  const favoured = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .toSorted((one, other) => other.remainder - one.remainder)
    .slice(0, left)
    .map(({ index }) => index)
  return ranges.map(({ least }, index) => least + (down[index] ?? 0) + Number(favoured.includes(index)))
}

const isOn = (value: number | undefined): boolean => (value ?? 0) > 0.5

/** Between what and what a line makes of a demand in a solution; null when it has no part in it. */
const rangeIn = ({ line, used, parts }: Place, demand: number, values: readonly number[]): Range | null => {
  const index = line.demands.findIndex((served) => served.demand === demand)
  const served = line.demands[index]
  if (!served || !isOn(values[used])) return null
  const part = parts[index]
  if (part === undefined) return served
  const set = Math.round(values[part] ?? 0)
  return { least: set, most: set }
}

interface MadeShare extends Share {
  readonly maker: number
}

/** Who makes how much of each demand. */
const sharesIn = (demands: readonly Demand[], { places }: Layout, values: readonly number[]): MadeShare[] =>
  demands.flatMap(({ least }, demand) => {
    const serving = places.flatMap((place) => {
      const range = rangeIn(place, demand, values)
      return range ? [{ maker: place.maker, range }] : []
    })
    const quantities = splitByHeadroom(
      least,
      serving.map(({ range }) => range),
    )
    return serving.map(({ maker }, index) => ({ maker, demand, quantity: quantities[index] ?? 0 }))
  })

/** Two lines of one member that make the same thing are one share. */
const summed = (shares: readonly MadeShare[], demands: readonly Demand[]): Share[] =>
  demands.flatMap((_, demand): Share[] => {
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
  const members = makers.flatMap((maker, index): Member[] => {
    const own = made.filter((share) => share.maker === index)
    const shares = summed(own, demands)
    return shares.length > 0 ? [{ maker, km: maker.point ? kmTo(maker, centre) : null, shares }] : []
  })
  const weight = ({ shares }: Member) =>
    shares.reduce((sum, { demand, quantity }) => sum + quantity / Math.max(1, demands[demand]?.least ?? 1), 0)
  return {
    centre,
    members: members.toSorted((one, other) => weight(other) - weight(one)),
    proven,
    gap: proven ? 0 : Math.ceil((1000 * (cost - Math.max(0, bound))) / cost),
  }
}

/** How much of each demand a solution of `shortModel` leaves undone; only what is missing. */
export const readShort = (demands: readonly Demand[], makers: readonly Maker[], values: readonly number[]): Share[] => {
  const { short } = layoutOf(demands, makers, true)
  return demands.flatMap((_, demand): Share[] => {
    const quantity = Math.ceil((values[short[demand] ?? 0] ?? 0) - 1e-6)
    return quantity > 0 ? [{ demand, quantity }] : []
  })
}

/** The best of them, so many as a set is chosen from; equals by id. */
export const bestMakers = (makers: readonly Maker[]): Maker[] =>
  makers.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST_MAKERS)
