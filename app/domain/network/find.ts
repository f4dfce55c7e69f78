import { bargainingSearches } from './bargaining'
import { circleSearches, fewEach } from './exchange-circle'
import type { Field, FoundNetwork, Node, Posting } from './network'
import { scaleSearches } from './scale'
import { sharedServiceSearches } from './shared-services'
import { valueChainSearches } from './value-chain'

/** A network with a name of its own that stays from one search to the next. */
export interface KeyedNetwork extends FoundNetwork {
  readonly key: string
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1)

/** Several of one subject around one place are told apart by their turn: the surest is the first. */
const keyed = (networks: readonly FoundNetwork[]): KeyedNetwork[] => {
  const turns = new Map<string, number>()
  return networks.map((network) => {
    const place = `${network.type}:${network.sign}:${network.subject}:${network.centre}`
    const turn = (turns.get(place) ?? 0) + 1
    turns.set(place, turn)
    return { ...network, key: turn === 1 ? place : `${place}:${turn}` }
  })
}

interface Said {
  readonly id: string
}

/** By what they say of themselves; only those who say just the same come in the order of their ids. */
const inOrder = <Item extends Said>(items: readonly Item[], said: (item: Item) => unknown): Item[] =>
  items
    .map((item) => ({ item, key: `${JSON.stringify(said(item))} ${item.id}` }))
    .toSorted(byKey)
    .map(({ item }) => item)

const saidByNode = ({ regency, sector, capabilities, needs }: Node) => [
  regency,
  sector.division,
  capabilities.map(({ term, capacityPerMonth, unit }) => [term, capacityPerMonth, unit]),
  needs.map(({ area, term }) => [area, term]),
]

const saidByPosting = ({ regency, area, wanted }: Posting) => [
  regency,
  area,
  wanted.map(({ term, least, unit }) => [term, least, unit]),
]

const SEARCHES = [valueChainSearches, scaleSearches, sharedServiceSearches, bargainingSearches, circleSearches]

/**
 * Looks for every network the data holds, a small part at a time, so that others get their turn between them. Nobody's
 * name is looked at, and neither ids nor the order in which businesses and opportunities come decide anything between two
 * that differ.
 */
export function* partsOf({ nodes, postings }: Field): Generator<FoundNetwork[], void> {
  const field = { nodes: inOrder(nodes, saidByNode), postings: inOrder(postings, saidByPosting) }
  yield []
  for (const searches of SEARCHES) for (const search of searches(field)) yield search()
}

/** The networks of all parts, in their order: the surest first. */
export const networksOf = (parts: readonly (readonly FoundNetwork[])[]): KeyedNetwork[] => {
  const all = parts.flat()
  const circles = fewEach(all.filter(({ type }) => type === 'exchange-circle'))
  return keyed([...all.filter(({ type }) => type !== 'exchange-circle'), ...circles])
    .toSorted(byKey)
    .toSorted((a, b) => b.confidence - a.confidence)
}

/** The whole search at once. */
export const findNetworks = (field: Field): KeyedNetwork[] => networksOf([...partsOf(field)])
