import type { NeedArea } from '../business/needs'
import { grouped } from '../grouped'
import { perMille } from '../matching/rule'
import { type Candidate, type Gathering, gatherings } from './gathering'
import { confidenceOf, type Field, type FoundNetwork, isSmall, type Node, type Search } from './network'

/** Neighbours who can meet in an evening. */
const RIM_KM = 25
const LEAST = 4
const BROAD = 10

/** Needs that a service bought together answers; materials are bargained for, and partners are matched. */
const SERVED: readonly NeedArea[] = ['marketing', 'technology', 'management', 'capital', 'permits', 'infrastructure']

const served = ({ needs }: Node): NeedArea[] => SERVED.filter((area) => needs.some((need) => need.area === area))

/** The needs that at least so many of them have, the commonest first. */
const common = (candidates: readonly Candidate[]): string[] => {
  const having = (area: string) => candidates.filter(({ brings }) => brings.includes(area)).length
  return SERVED.filter((area) => having(area) >= LEAST && 2 * having(area) >= candidates.length).toSorted(
    (one, other) => having(other) - having(one),
  )
}

const networkOf = ({ candidates, centre, nearness }: Gathering): FoundNetwork[] => {
  const areas = common(candidates)
  const [subject] = areas
  if (subject === undefined) return []
  const sharing = candidates.filter(({ brings }) => brings.includes(subject))
  const grounds = {
    nearness,
    // What one lacks, only oneself can say: there is nothing else to know.
    knowledge: 1000,
    demand: 1000,
    breadth: perMille(sharing.length, BROAD),
  }
  return [
    {
      type: 'shared-services',
      sign: 'same-need',
      subject,
      centre,
      members: sharing.map(({ node, brings }) => ({
        businessId: node.id,
        brings: areas.filter((area) => brings.includes(area)),
      })),
      opportunityId: null,
      gain: { kind: 'shared-cost', sharers: sharing.length },
      grounds,
      confidence: confidenceOf(grounds),
    },
  ]
}

/** Neighbours of one trade who lack the same, which they can pay for together: one search a trade. */
export const sharedServiceSearches = ({ nodes }: Field): Search[] => {
  const lacking = nodes.filter(isSmall).flatMap((node) => {
    const brings = served(node)
    const trade = `${node.sector.edition} ${node.sector.division}`
    return brings.length > 0 ? [[trade, { node, brings, weight: brings.length }] as const] : []
  })
  return [...grouped<string, Candidate>(lacking).values()].map(
    (candidates) => () => gatherings(candidates, { km: RIM_KM, least: LEAST }).flatMap(networkOf),
  )
}
