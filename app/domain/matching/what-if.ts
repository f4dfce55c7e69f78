import type { RuleCode } from './rule'
import { meritOf, scoreUnder, type Weighing } from './weight-set'

/** So many stand on the first page of a shortlist: who is not there is seldom asked. */
export const SHORTLIST = 10

/** Who is eligible for one posting, with what the rules said. */
export interface Eligible {
  readonly opportunityId: string
  readonly candidates: readonly {
    readonly id: string
    readonly verdicts: readonly { readonly rule: RuleCode; readonly score: number }[]
  }[]
}

/** The shortlist of a posting under some weights, best first. */
export const shortlistUnder = ({ weights, spread }: Weighing, { opportunityId, candidates }: Eligible): string[] =>
  candidates
    .map(({ id, verdicts }) => ({
      id,
      merit: meritOf({ score: scoreUnder(weights, verdicts), opportunityId, candidateId: id }, spread),
    }))
    .toSorted((a, b) => Number(b.merit > a.merit) - Number(b.merit < a.merit) || (a.id < b.id ? -1 : 1))
    .slice(0, SHORTLIST)
    .map(({ id }) => id)

/** What becomes of one shortlist. */
export interface Change {
  readonly opportunityId: string
  readonly enter: readonly string[]
  readonly leave: readonly string[]
  /** Where the same businesses stand in another order: who moved, the farthest first. Places from 1. */
  readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[]
}

const movesBetween = (old: readonly string[], fresh: readonly string[]): Change['moved'] =>
  fresh
    .map((id, place) => ({ id, from: old.indexOf(id) + 1, to: place + 1 }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to))

/** The shortlists that other weights would change, those with most newcomers first. */
export const changesBetween = (before: Weighing, after: Weighing, postings: readonly Eligible[]): Change[] =>
  postings
    .flatMap((posting): Change[] => {
      const [old, fresh] = [shortlistUnder(before, posting), shortlistUnder(after, posting)]
      const enter = fresh.filter((id) => !old.includes(id))
      const leave = old.filter((id) => !fresh.includes(id))
      const moved = enter.length === 0 ? movesBetween(old, fresh) : []
      return enter.length + moved.length > 0 ? [{ opportunityId: posting.opportunityId, enter, leave, moved }] : []
    })
    .toSorted((a, b) => b.enter.length - a.enter.length)

/** How the places of shortlists are spread over businesses. */
export interface Exposure {
  readonly places: number
  /** Businesses that stand on any. */
  readonly businesses: number
  /** Places held by the top 1 % of these, one business at least. */
  readonly held: number
}

export const exposureOf = (shortlists: readonly (readonly string[])[]): Exposure => {
  const places = new Map<string, number>()
  for (const id of shortlists.flat()) places.set(id, (places.get(id) ?? 0) + 1)
  const counts = [...places.values()].toSorted((a, b) => b - a)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  return {
    places: sum(counts),
    businesses: counts.length,
    held: sum(counts.slice(0, Math.ceil(counts.length / 100))),
  }
}
