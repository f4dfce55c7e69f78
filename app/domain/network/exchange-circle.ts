import type { Need } from '../business/business'
import type { NeedArea } from '../business/needs'
import { divisionOf } from '../business/sectors'
import { COVERAGE, relation } from '../business/taxonomy'
import { km } from './gathering'
import { confidenceOf, type Field, type FoundNetwork, isSmall, type Node, type Search } from './network'

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

/** Who can answer a need within reach of a regency, the nearest first; worked out once for equal needs of neighbours. */
const answerers = (nodes: readonly Node[]): ((need: Need, regency: string) => readonly Maker[]) => {
  const makers = nodes.flatMap((node) =>
    [...new Set(node.capabilities.flatMap(({ term }) => term ?? []))].map((term): Maker => ({ node, term })),
  )
  const terms = [...new Set(makers.map(({ term }) => term))]
  const anywhere = remembered((need: Need) => {
    const answers = new Set(terms.filter((term) => answering(need, term)))
    return makers.filter(({ term }) => answers.has(term))
  })
  const near = remembered((need: Need, regency: string) =>
    anywhere(need, '')
      .map((maker) => ({ maker, away: km(maker.node.regency, regency) }))
      .filter(({ away }) => away <= RIM_KM)
      .toSorted((a, b) => a.away - b.away)
      .map(({ maker }) => maker),
  )
  return near
}

/** The same answer for the same need and place is worked out once. */
const remembered = (work: (need: Need, regency: string) => readonly Maker[]) => {
  const known = new Map<string, readonly Maker[]>()
  return (need: Need, regency: string): readonly Maker[] => {
    const key = `${need.area} ${need.term} ${regency}`
    const answer = known.get(key) ?? work(need, regency)
    known.set(key, answer)
    return answer
  }
}

/** The nearest who can answer a need of this node, of other sectors. */
const giversTo = (node: Node, answerersTo: ReturnType<typeof answerers>): Gift[] =>
  node.needs.flatMap((need): Gift[] => {
    const gifts: Gift[] = []
    for (const { node: from, term } of answerersTo(need, node.regency)) {
      if (gifts.length === GIVERS) break
      if (categoryOf(from) !== categoryOf(node) && !tied(from, node))
        gifts.push({ from, term, named: need.term !== null })
    }
    return gifts
  })

/** One after another: each gives to the next, the last to the first. */
type Path = readonly { readonly node: Node; readonly gets: Gift }[]

interface Ways {
  readonly giftsTo: (node: Node) => readonly Gift[]
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
  return ways.giftsTo(giver).flatMap((gets) => close([...path, { node: giver, gets }], ways))
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

/** Nobody stands in more circles than they can keep; the surest come first. */
export const fewEach = (circles: readonly FoundNetwork[]): FoundNetwork[] => {
  const standing = new Map<string, number>()
  const met = new Set<string>()
  return circles.toSorted(byPromise).filter((circle) => {
    const ids = circle.members.map(({ businessId }) => businessId)
    if (ids.some((id) => (standing.get(id) ?? 0) >= MOST_CIRCLES)) return false
    // A circle that brings nobody anyone they do not exchange with already is the smaller ones said again.
    if (ids.every((id) => ids.some((other) => met.has(`${id} ${other}`)))) return false
    for (const id of ids) {
      standing.set(id, (standing.get(id) ?? 0) + 1)
      for (const other of ids) if (other !== id) met.add(`${id} ${other}`)
    }
    return true
  })
}

/** So many businesses are followed in one search. */
const FOLLOWED = 20

/**
 * Circles across sectors in which everyone's need is met by the one before: two to four businesses. One search for some
 * of those with whom a circle may begin; `fewEach` chooses among all that are found.
 */
export const circleSearches = ({ nodes }: Field): Search[] => {
  const small = nodes.filter(isSmall)
  const answerersTo = answerers(small)
  const known = new Map<string, readonly Gift[]>()
  const giftsTo = (node: Node): readonly Gift[] => {
    const gifts = known.get(node.id) ?? giversTo(node, answerersTo)
    known.set(node.id, gifts)
    return gifts
  }
  const ways = { giftsTo, turn: new Map(small.map(({ id }, turn) => [id, turn])) }
  return Array.from({ length: Math.ceil(small.length / FOLLOWED) }, (_, part) => () => {
    const some = small.slice(part * FOLLOWED, (part + 1) * FOLLOWED)
    return some.flatMap((node) => giftsTo(node).flatMap((gets) => close([{ node, gets }], ways))).map(networkOf)
  })
}
