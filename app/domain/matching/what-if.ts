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
  /** The same businesses in another order. */
  readonly reordered: boolean
}

/** The shortlists that other weights would change, those with most newcomers first. */
export const changesBetween = (before: Weighing, after: Weighing, postings: readonly Eligible[]): Change[] =>
  postings
    .flatMap((posting): Change[] => {
      const [old, fresh] = [shortlistUnder(before, posting), shortlistUnder(after, posting)]
      const enter = fresh.filter((id) => !old.includes(id))
      const leave = old.filter((id) => !fresh.includes(id))
      const reordered = enter.length === 0 && fresh.some((id, place) => old[place] !== id)
      return enter.length > 0 || leave.length > 0 || reordered
        ? [{ opportunityId: posting.opportunityId, enter, leave, reordered }]
        : []
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
