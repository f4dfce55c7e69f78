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

const firstMost = (candidates: readonly Candidate[]): readonly Candidate[] => candidates.slice(0, MOST_MEMBERS)

/** Whoever owns, or is owned by, one that stands before it is left out. */
export const withoutTies = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.reduce<Candidate[]>((kept, one) => {
    const tied = kept.some(({ node }) => node.ties.includes(one.node.id) || one.node.ties.includes(node.id))
    return tied ? kept : [...kept, one]
  }, [])

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const around = (centre: string, candidates: readonly Candidate[], rim: number): Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, away: km(centre, candidate.node.regency) }))
    .filter(({ away }) => away <= rim)
    .toSorted((one, other) => one.away - other.away || other.candidate.weight - one.candidate.weight)
    .map(({ candidate }) => candidate)

const gatheringAt = (
  centre: string,
  candidates: readonly Candidate[],
  { km: rim, choose = firstMost }: Circle,
): Gathering => {
  const chosen = choose(withoutTies(around(centre, candidates, rim)))
  const away = chosen.reduce((sum, { node }) => sum + km(centre, node.regency), 0)
  return {
    centre,
    candidates: chosen,
    nearness: Math.max(0, Math.floor(1000 - (1000 * away) / (Math.max(1, chosen.length) * rim))),
  }
}

/** They have a name for it already: a group or cooperative to which all belong. */
const isOneGroup = ([first, ...others]: readonly Candidate[]): boolean =>
  first !== undefined && first.node.groups.some((group) => others.every(({ node }) => node.groups.includes(group)))

/**
 * Gathers candidates around regencies: where most can be gathered first, then the nearer together, then by code. Each is
 * gathered once. Of equals those come first that were given first.
 */
export const gatherings = (candidates: readonly Candidate[], circle: Circle): Gathering[] => {
  const found: Gathering[] = []
  let left = [...candidates]
  for (let round = 0; round < MOST_GATHERINGS && left.length >= circle.least; round += 1) {
    const centres = [...new Set(left.map(({ node }) => node.regency))].toSorted(byText)
    const best = centres
      .map((centre) => gatheringAt(centre, left, circle))
      .reduce((top, one) => {
        const more = one.candidates.length - top.candidates.length
        return more > 0 || (more === 0 && one.nearness > top.nearness) ? one : top
      })
    if (best.candidates.length < circle.least) break
    if (!isOneGroup(best.candidates)) found.push(best)
    const taken = new Set(best.candidates)
    left = left.filter((candidate) => !taken.has(candidate))
  }
  return found
}
