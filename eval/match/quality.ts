import { factsOf } from '~/domain/matching/facts'
import { type Match, match, rank } from '~/domain/matching/match'
import type { RuleCode } from '~/domain/matching/rule'
import { RULE_BOOK } from '~/domain/matching/rule-book'
import { meanOf, ndcgAt, precisionAt, recallAt } from './measure'
import type { Planted, PlantedSet, Posting } from './planted'

const SHORTLIST = 20
const TOP = 5
const GRADES = { suitable: 2, weak: 1, 'near-miss': 0 } as const

export interface Quality {
  readonly recall20: number
  /** Of trades whose words the taxonomy was never mended for. */
  readonly unseen_recall20: number
  readonly precision5: number
  readonly ndcg20: number
  /** Of the near misses: refused by the one rule that was broken, and by no other. */
  readonly refusal_accuracy: number
  readonly taught_refusal_accuracy: number
  readonly unseen_refusal_accuracy: number
  /** Recall of the book without each rule: neither its refusals nor its points count. */
  readonly without: Readonly<Record<string, number>>
}

/** A near miss that was not refused for its reason: for whoever mends the book. */
export interface Wrong {
  readonly label: string
  readonly wanted: string
  readonly rule: RuleCode | null
  readonly refusedBy: readonly RuleCode[]
}

const refusalsOf = ({ verdicts }: Match): RuleCode[] =>
  verdicts.filter(({ hard, outcome }) => hard && outcome === 'fail').map(({ rule }) => rule)

/** The same match as a book without this rule would have it. */
const withoutRule = (whole: Match, rule: RuleCode): Match => {
  const verdicts = whole.verdicts.filter((verdict) => verdict.rule !== rule)
  return {
    ...whole,
    verdicts,
    eligible: verdicts.every(({ hard, outcome }) => !hard || outcome !== 'fail'),
    score: verdicts.reduce((sum, { points }) => sum + points, 0),
  }
}

/** Best first; a shortlist holds who is eligible. */
const shortlist = (matches: readonly Match[]): string[] =>
  rank(matches.filter(({ eligible }) => eligible))
    .slice(0, SHORTLIST)
    .map(({ candidateId }) => candidateId)

const right = ({ planted }: PlantedSet, { opportunity }: Posting): ReadonlySet<string> =>
  new Set(
    planted.flatMap(({ business, made }) =>
      made?.opportunityId === opportunity.id && made.as === 'suitable' ? [business.id] : [],
    ),
  )

const grades = ({ planted }: PlantedSet, { opportunity }: Posting): ReadonlyMap<string, number> =>
  new Map(
    planted.flatMap(({ business, made }): [string, number][] =>
      made?.opportunityId === opportunity.id ? [[business.id, GRADES[made.as]]] : [],
    ),
  )

interface Judged {
  readonly posting: Posting
  readonly matches: readonly Match[]
}

const judge = ({ planted }: PlantedSet, posting: Posting, now: Date): Judged => {
  const { opportunity } = posting
  const poster = factsOf(posting.poster)
  const matches = planted.map(({ business }) => match({ opportunity, poster, candidate: factsOf(business), now }))
  return { posting, matches }
}

const wrongOf = (set: PlantedSet, { posting, matches }: Judged): Wrong[] => {
  const byId = new Map(matches.map((one) => [one.candidateId, one]))
  return nearMissesOf(set, posting).flatMap(({ business, made }) => {
    const one = byId.get(business.id)
    const refusedBy = one ? refusalsOf(one) : []
    if (refusedBy.length === 1 && refusedBy[0] === made?.rule) return []
    const label = business.capabilities[0]?.label ?? ''
    return [{ label, wanted: posting.opportunity.title, rule: made?.rule ?? null, refusedBy }]
  })
}

const nearMissesOf = ({ planted }: PlantedSet, { opportunity }: Posting): Planted[] =>
  planted.filter(({ made }) => made?.opportunityId === opportunity.id && made.as === 'near-miss')

const accuracyOf = (refusals: readonly { readonly of: number; readonly wrong: readonly Wrong[] }[]): number => {
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0)
  return 1 - sum(refusals.map(({ wrong }) => wrong.length)) / sum(refusals.map((one) => one.of))
}

const recallOf = (
  lists: readonly { readonly list: readonly string[]; readonly right: ReadonlySet<string> }[],
): number => meanOf(lists.map((one) => recallAt(SHORTLIST, one.list, one.right)))

/** How well the rule book finds what was planted. Every business is judged for every opportunity. */
export const qualityOf = (
  set: PlantedSet,
  now: Date,
): { quality: Quality; wrong: readonly Wrong[]; missed: readonly string[] } => {
  const judged = set.postings.map((posting) => judge(set, posting, now))
  const lists = judged.map(({ posting, matches }) => ({
    unseen: posting.unseen,
    list: shortlist(matches),
    right: right(set, posting),
    grades: grades(set, posting),
  }))
  const refusals = judged.map((one) => ({
    unseen: one.posting.unseen,
    of: nearMissesOf(set, one.posting).length,
    wrong: wrongOf(set, one),
  }))
  const recallWithout = (rule: RuleCode) =>
    meanOf(
      judged.map(({ posting, matches }) =>
        recallAt(SHORTLIST, shortlist(matches.map((one) => withoutRule(one, rule))), right(set, posting)),
      ),
    )
  return {
    quality: {
      recall20: recallOf(lists),
      unseen_recall20: recallOf(lists.filter(({ unseen }) => unseen)),
      precision5: meanOf(lists.map((one) => precisionAt(TOP, one.list, one.right))),
      ndcg20: meanOf(lists.map((one) => ndcgAt(SHORTLIST, one.list, one.grades))),
      refusal_accuracy: accuracyOf(refusals),
      taught_refusal_accuracy: accuracyOf(refusals.filter(({ unseen }) => !unseen)),
      unseen_refusal_accuracy: accuracyOf(refusals.filter(({ unseen }) => unseen)),
      without: Object.fromEntries(RULE_BOOK.map(({ rule }) => [rule.code, recallWithout(rule.code)])),
    },
    wrong: refusals.flatMap(({ wrong }) => wrong),
    missed: set.planted.flatMap(({ business, made }) => {
      const at = set.postings.findIndex(({ opportunity }) => opportunity.id === made?.opportunityId)
      return made?.as === 'suitable' && !lists[at]?.list.includes(business.id)
        ? [
            `${business.capabilities[0]?.label} (${business.capabilities[0]?.term}) for ${set.postings[at]?.opportunity.title} (${set.postings[at]?.opportunity.wanted[0]?.term})`,
          ]
        : []
    }),
  }
}
