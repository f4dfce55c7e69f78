import { COVERAGE, relation } from '../business/taxonomy'
import { perMille } from '../matching/rule'
import { type Candidate, gatherings, km } from './gathering'
import { confidenceOf, type Field, type FoundNetwork, isSmall, type Node } from './network'

/** As far as one lorry delivers, or collects, on one round. */
const RIM_KM = 75
const LEAST_BUYERS = 3
const LEAST_SELLERS = 4
const BROAD = 8

const grouped = <Key, Item>(items: readonly (readonly [Key, Item])[]): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>()
  for (const [key, item] of items) groups.set(key, [...(groups.get(key) ?? []), item])
  return groups
}

const inputsOf = ({ needs }: Node): string[] => [
  ...new Set(needs.flatMap(({ area, term }) => (area === 'raw-materials' && term !== null ? [term] : []))),
]

/** Small businesses that buy the same material in small lots. */
const jointPurchases = ({ nodes }: Field): FoundNetwork[] => {
  const buyers = nodes
    .filter(isSmall)
    .flatMap((node) => inputsOf(node).map((term) => [term, { node, brings: [term], weight: 0 }] as const))
  return [...grouped<string, Candidate>(buyers)].flatMap(([term, candidates]) =>
    gatherings(candidates, { km: RIM_KM, least: LEAST_BUYERS }).map(
      ({ candidates: members, centre, nearness }): FoundNetwork => {
        const grounds = {
          nearness,
          knowledge: 1000,
          demand: 1000,
          breadth: perMille(members.length, BROAD),
        }
        return {
          type: 'bargaining',
          sign: 'same-input',
          subject: term,
          centre,
          members: members.map(({ node, brings }) => ({ businessId: node.id, brings })),
          opportunityId: null,
          gain: { kind: 'joint-order', buyers: members.length },
          grounds,
          confidence: confidenceOf(grounds),
        }
      },
    ),
  )
}

/** Somebody who asks for a thing now, and where. */
interface Asking {
  readonly buyerId: string
  readonly opportunityId: string
  readonly regency: string
  /** Not small: strong in bargaining. */
  readonly strong: boolean
}

const askings = ({ nodes, postings }: Field): Map<string, Asking[]> => {
  const small = new Set(nodes.filter(isSmall).map(({ id }) => id))
  return grouped(
    postings.flatMap(({ id, businessId, regency, wanted }) =>
      [...new Set(wanted.flatMap(({ term }) => term ?? []))].map((term) => {
        const asking = { buyerId: businessId, opportunityId: id, regency, strong: !small.has(businessId) }
        return [term, asking] as const
      }),
    ),
  )
}

/** The one buyer within reach of a place; null where there are several, or none that is strong. */
const onlyBuyer = (asking: readonly Asking[], place: string): Asking | null => {
  const near = asking.filter(({ regency }) => km(place, regency) <= RIM_KM)
  const [first] = near
  return first?.strong && near.every(({ buyerId }) => buyerId === first.buyerId) ? first : null
}

const sellersOf = (nodes: readonly Node[], term: string, buyer: Asking): Candidate[] =>
  nodes.flatMap((node): Candidate[] => {
    if (!isSmall(node) || node.id === buyer.buyerId || node.ties.includes(buyer.buyerId)) return []
    const own = node.capabilities.filter((one) => one.term !== null && relation(term, one.term) >= COVERAGE.kind)
    const brings = own.flatMap((one) => one.term ?? [])
    if (own.length === 0 || km(node.regency, buyer.regency) > RIM_KM) return []
    return [{ node, brings, weight: own.reduce((sum, one) => sum + (one.capacityPerMonth ?? 0), 0) }]
  })

/** Many small sellers of a thing around the only one who buys it there. */
const strongBuyers = (field: Field): FoundNetwork[] =>
  [...askings(field)].flatMap(([term, asking]) => {
    const places = [...new Set(asking.map(({ regency }) => regency))].toSorted((a, b) => (a < b ? -1 : 1))
    return places.flatMap((place): FoundNetwork[] => {
      const buyer = onlyBuyer(asking, place)
      if (!buyer) return []
      const [found] = gatherings(sellersOf(field.nodes, term, buyer), { km: RIM_KM, least: LEAST_SELLERS })
      if (!found) return []
      const { candidates: members, nearness, centre } = found
      const grounds = {
        nearness,
        knowledge: perMille(members.filter(({ weight }) => weight > 0).length, members.length),
        demand: 1000,
        breadth: perMille(members.length, BROAD),
      }
      return [
        {
          type: 'bargaining',
          sign: 'one-buyer',
          subject: term,
          centre,
          members: members.map(({ node, brings }) => ({ businessId: node.id, brings })),
          opportunityId: buyer.opportunityId,
          gain: { kind: 'one-voice', sellers: members.length },
          grounds,
          confidence: confidenceOf(grounds),
        },
      ]
    })
  })

/** Who is weak alone and stronger together: buyers of the same material, and sellers to one strong buyer. */
export const findBargaining = (field: Field): FoundNetwork[] => [...jointPurchases(field), ...strongBuyers(field)]
