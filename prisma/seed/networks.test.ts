import { expect, test } from 'vitest'
import { findNetworks, type KeyedNetwork } from '~/domain/network/find'
import type { Field, NetworkType } from '~/domain/network/network'
import { demo } from './demo'
import { dice, seededId } from './random'

const scene = demo({ seed: 1, now: new Date('2026-11-21T00:00:00Z') })
const regencies = new Map(scene.businesses.map(({ id, regency }) => [id, regency]))
const field: Field = {
  nodes: scene.businesses,
  postings: scene.opportunities.map((posting) => ({ ...posting, regency: regencies.get(posting.businessId) ?? '' })),
}
const found = findNetworks(field)

/** The worked cases of document 004: their members in the demo, and what they are an example of. */
const CASES: readonly (readonly [name: string, key: string, members: number, type: NetworkType])[] = [
  ['Asia Pacific Design Group', 'consultant', 11, 'value-chain'],
  ['ATVC', 'trim', 8, 'scale'],
  ['Daplar', 'cabinet', 4, 'value-chain'],
  ['Ambulances to Asia', 'ambulance', 7, 'value-chain'],
  ['Oz Electronics', 'electronics', 3, 'bargaining'],
  ['CD-Line', 'garment', 11, 'value-chain'],
]

const isOf = (network: KeyedNetwork, members: ReadonlySet<string>) => {
  const inside = network.members.filter(({ businessId }) => members.has(businessId)).length
  return inside >= 0.75 * members.size && inside >= 0.75 * network.members.length
}

/** A copy with other ids, nobody's name, and everything in another order. */
const shuffled = (): { readonly copy: Field; readonly idOf: (id: string) => string } => {
  const roll = dice('shuffle')
  const mixed = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: roll.next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item)
  const ids = new Map<string, string>()
  const idOf = (id: string) => ids.get(id) ?? id
  for (const { id } of mixed(scene.businesses)) ids.set(id, seededId(`shuffled/${ids.size}`))
  const nodes = scene.businesses.map((business) => ({
    ...business,
    name: '',
    description: '',
    id: idOf(business.id),
    ties: business.ties.map(idOf),
    groups: business.groups.map(idOf),
  }))
  const postings = field.postings.map((posting, index) => ({
    ...posting,
    id: seededId(`shuffled-posting/${index}`),
    businessId: idOf(posting.businessId),
  }))
  return { copy: { nodes: mixed(nodes), postings: mixed(postings) }, idOf }
}

test.each(CASES)('%s is found, without its name', (_name, key, count, type) => {
  const members = new Set(Array.from({ length: count }, (_, index) => seededId(`${key}/${index}`)))
  expect(found.filter((network) => network.type === type && isOf(network, members))).not.toEqual([])
})

test('the trim contractors are found for the tender that is too big for each', () => {
  const network = found.find(({ key }) => key.startsWith('scale:pooled-capacity:upholstery:3577'))
  expect(network).toMatchObject({ opportunityId: seededId('trim/tender'), gain: { kind: 'larger-orders' } })
})

test('a shuffled copy with other ids holds the same networks', () => {
  const { copy, idOf } = shuffled()
  const plain = (networks: readonly KeyedNetwork[], rename: (id: string) => string) =>
    networks.map(({ members, ...network }) => ({
      ...network,
      opportunityId: null,
      // Two who say just the same of themselves stand in the order of their ids.
      members: members
        .map(({ businessId, brings }) => `${rename(businessId)} ${brings.join(' ')}`)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    }))
  expect(plain(findNetworks(copy), (id) => id)).toEqual(plain(found, idOf))
})

test('there are networks of all five types, and nobody is in one with an owner', () => {
  expect(new Set(found.map(({ type }) => type)).size).toBe(5)
  const ties = new Map(scene.businesses.map(({ id, ties: own }) => [id, own]))
  for (const { members } of found) {
    const ids = members.map(({ businessId }) => businessId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.some((id) => ties.get(id)?.some((tie) => ids.includes(tie)))).toBe(false)
  }
})
