import { kmBetween } from '../region/region'
import { MOST_MEMBERS, type Node, type Posting } from './network'

/** A node with what matters of it to one kind of network. */
export interface Candidate {
  readonly node: Node
  readonly brings: readonly string[]
  /** Of equals the one with more comes first: what it can make, or how much of it is told. */
  readonly weight: number
}

/** Some around a regency. */
export interface Gathering {
  readonly centre: string
  /** The nearest first, then the weightiest. */
  readonly candidates: readonly Candidate[]
  /** 0…1000: all at the centre, down to all at the rim. */
  readonly nearness: number
}

export interface Circle {
  /** How far from the centre one may be. */
  readonly km: number
  readonly least: number
  /** Chooses among those within the circle; all of them, so many as fit, when not said. */
  readonly choose?: (candidates: readonly Candidate[]) => readonly Candidate[]
}

/** Beyond so many of one subject in one field nobody looks through the list. */
const MOST_GATHERINGS = 10

const FAR_KM = 100_000

const kilometres = (): ((from: string, to: string) => number) => {
  const known = new Map<string, number>()
  return (from, to) => {
    const key = `${from}${to}`
    const km = known.get(key) ?? (from === to ? 0 : (kmBetween(from, to) ?? FAR_KM))
    known.set(key, km)
    return km
  }
}

/** One may know the distances that another search has worked out: they never change. */
export const km = kilometres()

/** Whether the poster would have partners from there. */
export const isWithin = ({ area, regency }: Posting, centre: string): boolean => {
  if (area.kind === 'provinces') return area.provinces.includes(centre.slice(0, 2))
  return area.kind === 'anywhere' || km(regency, centre) <= area.km
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** The first so many of whom none owns, or is owned by, one that stands before it. */
const untied = (candidates: readonly Candidate[], most: number): Candidate[] => {
  const kept: Candidate[] = []
  const ids = new Set<string>()
  const shut = new Set<string>()
  for (const candidate of candidates) {
    const { id, ties } = candidate.node
    if (kept.length === most) break
    if (shut.has(id) || ties.some((tie) => ids.has(tie))) continue
    kept.push(candidate)
    ids.add(id)
    for (const tie of ties) shut.add(tie)
  }
  return kept
}

/** Who stands within the circle around a regency: the nearest first, then the weightiest. */
interface Place {
  readonly centre: string
  readonly near: readonly Candidate[]
}

const placeAt = (centre: string, candidates: readonly Candidate[], rim: number): Place => ({
  centre,
  near: candidates
    .map((candidate) => ({ candidate, away: km(centre, candidate.node.regency) }))
    .filter(({ away }) => away <= rim)
    .toSorted((one, other) => one.away - other.away || other.candidate.weight - one.candidate.weight)
    .map(({ candidate }) => candidate),
})

const gatheringAt = (
  { centre, near }: Place,
  taken: ReadonlySet<Candidate>,
  { km: rim, choose }: Circle,
): Gathering => {
  const free = near.filter((one) => !taken.has(one))
  const candidates = choose ? choose(untied(free, free.length)) : untied(free, MOST_MEMBERS)
  const away = candidates.reduce((sum, { node }) => sum + km(centre, node.regency), 0)
  const nearness = Math.floor(1000 - (1000 * away) / (Math.max(1, candidates.length) * rim))
  return { centre, candidates, nearness }
}

/** They have a name for it already: a group or cooperative to which all belong. */
const isOneGroup = ([first, ...others]: readonly Candidate[]): boolean =>
  first !== undefined && first.node.groups.some((group) => others.every(({ node }) => node.groups.includes(group)))

/**
 * Gathers candidates around regencies: where most can be gathered first, then the nearer together, then by code. Each is
 * gathered once. Of equals those come first that were given first.
 */
export const gatherings = (candidates: readonly Candidate[], circle: Circle): Gathering[] => {
  const centres = [...new Set(candidates.map(({ node }) => node.regency))].toSorted(byText)
  const places = centres.map((centre) => placeAt(centre, candidates, circle.km))
  const found: Gathering[] = []
  const taken = new Set<Candidate>()
  for (let round = 0; round < MOST_GATHERINGS && candidates.length - taken.size >= circle.least; round += 1) {
    const best = places
      .map((place) => gatheringAt(place, taken, circle))
      .reduce((top, one) => {
        const more = one.candidates.length - top.candidates.length
        return more > 0 || (more === 0 && one.nearness > top.nearness) ? one : top
      })
    if (best.candidates.length < circle.least) break
    if (!isOneGroup(best.candidates)) found.push(best)
    for (const candidate of best.candidates) taken.add(candidate)
  }
  return found
}
