import type { Need } from '../business/business'
import type { NeedArea } from '../business/needs'
import { divisionOf } from '../business/sectors'
import { COVERAGE, relation } from '../business/taxonomy'
import { km } from './gathering'
import { confidenceOf, type Field, type FoundNetwork, isSmall, type Node } from './network'

/** As far as goods and visits go within a day. */
const RIM_KM = 100
/** More than four are not seen through by anyone. */
const LONGEST = 4
/** So many of the nearest givers are looked at for one need. */
const GIVERS = 6
/** In so many circles one business may stand. */
const MOST_CIRCLES = 3
/** What a circle of two, three and four is worth: the smaller holds better. */
const BREADTH: Readonly<Record<number, number>> = { 2: 1000, 3: 900, 4: 700 }
/** A need named by a thing is surer than one named by its area. */
const BY_AREA = 600

/** What others can do about a need that names no thing: a trader is a way to market, a bookkeeper helps to manage. */
const ANSWERS: Readonly<Partial<Record<NeedArea, readonly string[]>>> = {
  marketing: ['wholesale', 'retail', 'advertising', 'design', 'photography'],
  management: ['accounting', 'business-consulting', 'training'],
  capital: ['micro-finance'],
  permits: ['legal-service', 'product-testing'],
  technology: ['training', 'product-testing', 'machine-repair', 'engineering'],
  infrastructure: ['trucking', 'warehousing', 'cold-storage', 'sea-transport'],
}

interface Gift {
  readonly from: Node
  /** What the giver makes that answers the need. */
  readonly term: string
  /** The need named the thing itself. */
  readonly named: boolean
}

const answering = ({ area, term }: Need, offered: string): boolean =>
  term === null
    ? (ANSWERS[area] ?? []).some((answer) => relation(answer, offered) >= COVERAGE.kind)
    : relation(term, offered) >= COVERAGE.kind

const categoryOf = ({ sector }: Node): string | null => divisionOf(sector)?.category ?? null

const tied = (one: Node, other: Node): boolean => one.ties.includes(other.id) || other.ties.includes(one.id)

interface Maker {
  readonly node: Node
  readonly term: string
}

/** Who can answer a need, wherever they are; worked out once for equal needs. */
const answerers = (nodes: readonly Node[]): ((need: Need) => readonly Maker[]) => {
  const makers = nodes.flatMap((node) =>
    [...new Set(node.capabilities.flatMap(({ term }) => term ?? []))].map((term): Maker => ({ node, term })),
  )
  const terms = [...new Set(makers.map(({ term }) => term))]
  const known = new Map<string, readonly Maker[]>()
  return (need) => {
    const key = `${need.area} ${need.term}`
    const answers = new Set(known.has(key) ? [] : terms.filter((term) => answering(need, term)))
    const found = known.get(key) ?? makers.filter(({ term }) => answers.has(term))
    known.set(key, found)
    return found
  }
}

/** The nearest who can answer a need of this node, of other sectors. */
const giversTo = (node: Node, answerersTo: (need: Need) => readonly Maker[]): Gift[] =>
  node.needs.flatMap((need): Gift[] =>
    answerersTo(need)
      .map(({ node: from, term }) => ({ from, term, named: need.term !== null, away: km(from.regency, node.regency) }))
      .filter(({ from, away }) => away <= RIM_KM && categoryOf(from) !== categoryOf(node) && !tied(from, node))
      .toSorted((a, b) => a.away - b.away)
      .slice(0, GIVERS),
  )

/** One after another: each gives to the next, the last to the first. */
type Path = readonly { readonly node: Node; readonly gets: Gift }[]

interface Ways {
  readonly gifts: ReadonlyMap<string, readonly Gift[]>
  /** Where each stands in the field. */
  readonly turn: ReadonlyMap<string, number>
}

/** Every circle that goes back from `path` to where it began; each is found only from whoever stands first in the field. */
const close = (path: Path, ways: Ways): Path[] => {
  const [first] = path
  const last = path.at(-1)
  if (!first || !last) return []
  const giver = last.gets.from
  if (giver.id === first.node.id) return [path]
  const before = (ways.turn.get(giver.id) ?? 0) < (ways.turn.get(first.node.id) ?? 0)
  if (path.length === LONGEST || before) return []
  const met = path.some(
    ({ node }) => node.id === giver.id || categoryOf(node) === categoryOf(giver) || tied(node, giver),
  )
  if (met) return []
  return (ways.gifts.get(giver.id) ?? []).flatMap((gets) => close([...path, { node: giver, gets }], ways))
}

const networkOf = (path: Path): FoundNetwork => {
  const centres = path.map(({ node }) => node.regency).toSorted()
  const away = (from: string) => path.reduce((sum, { node }) => sum + km(from, node.regency), 0)
  const centre = centres.reduce((best, one) => (away(one) < away(best) ? one : best))
  const named = path.filter(({ gets }) => gets.named).length
  const grounds = {
    nearness: Math.max(0, Math.floor(1000 - (1000 * away(centre)) / (path.length * RIM_KM))),
    knowledge: Math.floor((1000 * named + BY_AREA * (path.length - named)) / path.length),
    demand: 1000,
    breadth: BREADTH[path.length] ?? 0,
  }
  // The path goes from who gets to who gives: turned round, each gives to the next.
  const members = path.toReversed().map(({ node }) => {
    const given = path.find(({ gets }) => gets.from.id === node.id)
    return { businessId: node.id, brings: given ? [given.gets.term] : [] }
  })
  return {
    type: 'exchange-circle',
    sign: 'closed-circle',
    subject: path
      .map(({ gets }) => gets.term)
      .toSorted()
      .join('+'),
    centre,
    members,
    opportunityId: null,
    gain: { kind: 'needs-met', needs: path.length },
    grounds,
    confidence: confidenceOf(grounds),
  }
}

const byPromise = (a: FoundNetwork, b: FoundNetwork): number =>
  b.confidence - a.confidence || a.members.length - b.members.length

/** Circles across sectors in which everyone's need is met by the one before: two to four businesses. */
export const findExchangeCircles = ({ nodes }: Field): FoundNetwork[] => {
  const small = nodes.filter(isSmall)
  const answerersTo = answerers(small)
  const ways = {
    gifts: new Map(small.map((node) => [node.id, giversTo(node, answerersTo)])),
    turn: new Map(small.map(({ id }, turn) => [id, turn])),
  }
  const circles = small.flatMap((node) =>
    (ways.gifts.get(node.id) ?? []).flatMap((gets) => close([{ node, gets }], ways)),
  )
  const standing = new Map<string, number>()
  return circles
    .map(networkOf)
    .toSorted(byPromise)
    .filter(({ members }) => {
      if (members.some(({ businessId }) => (standing.get(businessId) ?? 0) >= MOST_CIRCLES)) return false
      for (const { businessId } of members) standing.set(businessId, (standing.get(businessId) ?? 0) + 1)
      return true
    })
}
