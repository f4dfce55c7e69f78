import type { Capability } from '../business/business'
import { COVERAGE, relation } from '../business/taxonomy'
import { convert, type Unit } from '../business/units'
import { grouped } from '../grouped'
import { perMille } from '../matching/rule'
import type { WantedItem } from '../opportunity/opportunity'
import { type Candidate, type Gathering, gatherings, isWithin } from './gathering'
import { confidenceOf, type Field, type FoundNetwork, isSmall, type Node, type Posting, type Search } from './network'

/** As far as makers of one thing can deliver to one another within a morning. */
const RIM_KM = 75
const LEAST = 3
/** So many make a network as broad as it need be. */
const BROAD = 8
/** Nobody asks now, though somebody may. */
const NOT_ASKED = 300

const capabilityFor = ({ capabilities }: Node, term: string): Capability | undefined =>
  capabilities.find((one) => one.term === term)

/** What each makes a month, in one unit; null where it is not said or cannot be compared. */
const capacities = (candidates: readonly Candidate[], term: string): { unit: Unit; each: (number | null)[] } => {
  const own = candidates.map(({ node }) => capabilityFor(node, term))
  const unit = own.find((one) => one?.capacityPerMonth != null)?.unit ?? 'piece'
  return {
    unit,
    each: own.map((one) => (one?.capacityPerMonth == null ? null : convert(one.capacityPerMonth, one.unit, unit))),
  }
}

interface Pool {
  readonly term: string
  readonly unit: Unit
  readonly largest: number
  readonly pooled: number
}

/** More than any of them makes, and not more than all of them. */
const needsAll = ({ term: wanted, least, unit: asked }: WantedItem, { term, unit, largest, pooled }: Pool): boolean => {
  const quantity = convert(least, asked, unit)
  const same = wanted !== null && relation(wanted, term) >= COVERAGE.kind
  return same && quantity !== null && quantity > largest && quantity <= pooled
}

const tenderFor = (
  pool: Pool,
  { centre, candidates }: Gathering,
  postings: readonly Posting[],
): Posting | undefined => {
  const inside = new Set(candidates.flatMap(({ node }) => [node.id, ...node.ties]))
  return postings.find(
    (posting) =>
      !inside.has(posting.businessId) &&
      isWithin(posting, centre) &&
      posting.wanted.some((item) => needsAll(item, pool)),
  )
}

const networkOf = (term: string, gathering: Gathering, postings: readonly Posting[]): FoundNetwork[] => {
  const { candidates, centre, nearness } = gathering
  const { unit, each } = capacities(candidates, term)
  const known = each.filter((one) => one !== null)
  const largest = Math.max(0, ...known)
  const pooled = known.reduce((sum, one) => sum + one, 0)
  if (largest === 0) return []
  const tender = tenderFor({ term, unit, largest, pooled }, gathering, postings)
  const grounds = {
    nearness,
    knowledge: perMille(known.length, each.length),
    demand: tender ? 1000 : NOT_ASKED,
    breadth: perMille(candidates.length, BROAD),
  }
  return [
    {
      type: 'scale',
      sign: 'pooled-capacity',
      subject: term,
      centre,
      members: candidates.map(({ node, brings }) => ({ businessId: node.id, brings })),
      opportunityId: tender?.id ?? null,
      gain: { kind: 'larger-orders', tenths: Math.floor((10 * pooled) / largest), pooled, unit },
      grounds,
      confidence: confidenceOf(grounds),
    },
  ]
}

/** Makers of the same thing who together can take orders that are too large for each of them: one search a thing. */
export const scaleSearches = ({ nodes, postings }: Field): Search[] => {
  const makers = nodes.filter(isSmall).flatMap((node) =>
    [...new Set(node.capabilities.flatMap((one) => one.term ?? []))].map((term) => {
      const weight = capabilityFor(node, term)?.capacityPerMonth ?? 0
      return [term, { node, brings: [term], weight }] as const
    }),
  )
  const asked = grouped(
    postings.flatMap((posting) =>
      [...new Set(posting.wanted.flatMap((item) => item.term ?? []))].map((term) => [term, posting] as const),
    ),
  )
  return [...grouped<string, Candidate>(makers)].map(([term, candidates]) => () => {
    const asking = [...asked].flatMap(([wanted, some]) => (relation(wanted, term) >= COVERAGE.kind ? some : []))
    return gatherings(candidates, { km: RIM_KM, least: LEAST }).flatMap((gathering) =>
      networkOf(term, gathering, asking),
    )
  })
}
