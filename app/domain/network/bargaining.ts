import { COVERAGE, relation } from '../business/taxonomy'
import { TERMS } from '../business/terms'
import { grouped } from '../grouped'
import { perMille } from '../matching/rule'
import { type Candidate, type Gathering, gatherings, km } from './gathering'
import { confidenceOf, type Field, type FoundNetwork, isSmall, type Node, type Search } from './network'

/** As far as one lorry delivers, or collects, on one round. */
const RIM_KM = 75
const LEAST_BUYERS = 3
const LEAST_SELLERS = 4
const BROAD = 8

const inputsOf = ({ needs }: Node): string[] => [
  ...new Set(needs.flatMap(({ area, term }) => (area === 'raw-materials' && term !== null ? [term] : []))),
]

/** Small businesses that buy the same material in small lots: one search a material. */
const jointPurchases = ({ nodes }: Field): Search[] => {
  const buyers = nodes
    .filter(isSmall)
    .flatMap((node) => inputsOf(node).map((term) => [term, { node, brings: [term], weight: 0 }] as const))
  return [...grouped<string, Candidate>(buyers)].map(
    ([term, candidates]) =>
      () =>
        gatherings(candidates, { km: RIM_KM, least: LEAST_BUYERS }).map((gathering) => purchaseOf(term, gathering)),
  )
}

const purchaseOf = (term: string, { candidates, centre, nearness }: Gathering): FoundNetwork => {
  const grounds = {
    nearness,
    // What one buys, only oneself can say, and one asks for it now.
    knowledge: 1000,
    demand: 1000,
    breadth: perMille(candidates.length, BROAD),
  }
  return {
    type: 'bargaining',
    sign: 'same-input',
    subject: term,
    centre,
    members: candidates.map(({ node, brings }) => ({ businessId: node.id, brings })),
    opportunityId: null,
    gain: { kind: 'joint-order', buyers: candidates.length },
    grounds,
    confidence: confidenceOf(grounds),
  }
}

/** Somebody who asks for a thing now, and where. */
interface Asking {
  readonly buyerId: string
  readonly opportunityId: string
  readonly regency: string
  /** Not small: strong in bargaining. */
  readonly strong: boolean
}

const askings = ({ nodes, postings }: Field): ReadonlyMap<string, readonly Asking[]> => {
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

const sellersOf = (nodes: readonly Node[], wanted: string): Candidate[] => {
  const kinds = new Set(TERMS.flatMap(({ code }) => (relation(wanted, code) >= COVERAGE.kind ? [code] : [])))
  return nodes.flatMap((node): Candidate[] => {
    const own = node.capabilities.filter(({ term }) => term !== null && kinds.has(term))
    const brings = own.flatMap((one) => one.term ?? [])
    const weight = own.reduce((sum, one) => sum + (one.capacityPerMonth ?? 0), 0)
    return own.length > 0 ? [{ node, brings, weight }] : []
  })
}

const sellsTo =
  (buyer: Asking) =>
  ({ node }: Candidate) =>
    node.id !== buyer.buyerId && !node.ties.includes(buyer.buyerId) && km(node.regency, buyer.regency) <= RIM_KM

const saleOf = (term: string, buyer: Asking, { candidates, centre, nearness }: Gathering): FoundNetwork => {
  const grounds = {
    nearness,
    knowledge: perMille(candidates.filter(({ weight }) => weight > 0).length, candidates.length),
    demand: 1000,
    breadth: perMille(candidates.length, BROAD),
  }
  return {
    type: 'bargaining',
    sign: 'one-buyer',
    subject: term,
    centre,
    members: candidates.map(({ node, brings }) => ({ businessId: node.id, brings })),
    opportunityId: buyer.opportunityId,
    gain: { kind: 'one-voice', sellers: candidates.length },
    grounds,
    confidence: confidenceOf(grounds),
  }
}

/** Many small sellers of a thing around the only one who buys it there: one search a thing. */
const strongBuyers = (field: Field): Search[] => {
  const small = field.nodes.filter(isSmall)
  return [...askings(field)].map(([term, asking]) => () => {
    const buyers = [...new Set(asking.map(({ regency }) => regency))]
      .toSorted((a, b) => (a < b ? -1 : 1))
      .flatMap((place) => onlyBuyer(asking, place) ?? [])
    const sellers = buyers.length > 0 ? sellersOf(small, term) : []
    return buyers.flatMap((buyer) =>
      gatherings(sellers.filter(sellsTo(buyer)), { km: RIM_KM, least: LEAST_SELLERS })
        .slice(0, 1)
        .map((gathering) => saleOf(term, buyer, gathering)),
    )
  })
}

/** Who is weak alone and stronger together: buyers of the same material, and sellers to one strong buyer. */
export const bargainingSearches = (field: Field): Search[] => [...jointPurchases(field), ...strongBuyers(field)]
