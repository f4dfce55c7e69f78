import type { Standing } from '../order'
import type { Plan } from '../plan'
import type { Profile } from '../profile'
import type { Sought } from './most'
import { type Cost, search } from './search'
import { byPlace, bytesOf, createBuilder, idOf, nextOf, profileAt, recordOf, type Segment, segmentOf } from './segment'

/** What is asked of a search beside the plan. */
export interface Asked {
  /** So many that fit, and so many that nearly do. */
  readonly eligible: number
  readonly near: number
  /** Scores this near count as alike. */
  readonly spread: number
}

export interface Answer {
  readonly eligible: readonly Standing[]
  readonly near: readonly Standing[]
}

/** All listed businesses, ready to be searched for one posting after another. */
export interface Engine {
  readonly best: (plan: Plan, asked: Asked) => Answer & { readonly cost: Cost }
  /** Puts a business in, or takes the place of what was known of it; null takes it out. */
  readonly change: (id: string, profile: Profile | null) => void
  /** Puts the changes since the last time into the main segment. */
  readonly merge: () => void
  /** Every profile, in no order. */
  readonly profiles: () => Iterable<Profile>
  readonly size: () => number
  readonly bytes: () => number
  /** What a file keeps; merge first. */
  readonly segment: () => Segment
}

/** Changes wait beside the main segment until there are this many, or a sixteenth of its rows. */
const MOST_WAITING = 4096

/** An engine over a segment. Changes wait in a small segment beside it, and hide the records whose place they took. */
export const createEngine = (start: Segment): Engine => {
  let main = start
  let gone = new Set<number>()
  let waiting = new Map<string, Profile>()
  let beside: Segment | null = null

  const besideNow = (): Segment => {
    beside ??= segmentOf([...waiting.values()])
    return beside
  }
  const profiles = function* (): Generator<Profile> {
    for (let at = 0; at < main.records.length; at = nextOf(main, at)) if (!gone.has(at)) yield profileAt(main, at)
    yield* waiting.values()
  }
  const merge = () => {
    if (waiting.size === 0 && gone.size === 0) return
    main = merged(main, gone, [...waiting.values()].toSorted(byPlace))
    gone = new Set()
    waiting = new Map()
    beside = null
  }
  const find = (plan: Plan, asked: { sought: Sought; most: number; spread: number }) => {
    const isOfPoster = new Set(plan.ties)
    return search(waiting.size > 0 ? [main, besideNow()] : [main], plan, {
      ...asked,
      isLeftOut: ({ segment, record }) =>
        (segment === main && gone.has(record)) || isOfPoster.has(idOf(segment, record)),
    })
  }

  return {
    best: (plan, { eligible, near, spread }) => {
      const fit = find(plan, { sought: 'eligible', most: eligible, spread })
      const nearly = near > 0 ? find(plan, { sought: 'near', most: near, spread }) : { found: [], cost: NO_COST }
      return { eligible: fit.found, near: nearly.found, cost: bothOf(fit.cost, nearly.cost) }
    },
    change: (id, profile) => {
      const record = recordOf(main, id)
      if (record !== null) gone.add(record)
      if (profile) waiting.set(id, profile)
      else waiting.delete(id)
      beside = null
      if (waiting.size + gone.size > Math.max(MOST_WAITING, main.rows / 16)) merge()
    },
    merge,
    profiles,
    size: () => main.rows - gone.size + waiting.size,
    bytes: () => bytesOf(main) + (waiting.size > 0 ? bytesOf(besideNow()) : 0),
    segment: () => main,
  }
}

const NO_COST: Cost = { judged: 0, read: 0, all: 0 }

const bothOf = (one: Cost, other: Cost): Cost => ({
  judged: one.judged + other.judged,
  read: one.read + other.read,
  all: one.all + other.all,
})

/** One segment of the records that are left and the profiles that wait, both by place: a single walk along both. */
const merged = (main: Segment, gone: ReadonlySet<number>, waiting: readonly Profile[]): Segment => {
  const builder = createBuilder(main.rows - gone.size + waiting.length)
  let next = 0
  for (let record = 0; record < main.records.length; record = nextOf(main, record)) {
    if (gone.has(record)) continue
    const profile = profileAt(main, record)
    for (let first = waiting[next]; first && byPlace(first, profile) < 0; first = waiting[next]) {
      builder.add(first)
      next += 1
    }
    builder.add(profile)
  }
  for (const profile of waiting.slice(next)) builder.add(profile)
  return builder.done()
}
