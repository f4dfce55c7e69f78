import { perMille } from '../matching/rule'
import { CHAINS, type Chain, stepsDone } from './chains'
import { type Candidate, type Gathering, gatherings, isWithin } from './gathering'
import { confidenceOf, type Field, type FoundNetwork, isSmall, type Node, type Posting, type Search } from './network'

/** As far as half-made goods travel within a day. */
const RIM_KM = 100
const LEAST = 3
const NOT_ASKED = 300

const termsOf = ({ capabilities }: Node): string[] => capabilities.flatMap(({ term }) => term ?? [])

/** The steps of each candidate, by their place in the chain. */
type Steps = ReadonlyMap<Candidate, readonly number[]>

/** One for each step that none before it does: those who do few steps first, because they need the others most. */
const complete =
  (steps: Steps) =>
  (candidates: readonly Candidate[]): Candidate[] => {
    const of = (candidate: Candidate) => steps.get(candidate) ?? []
    const done = new Set<number>()
    return candidates
      .toSorted((one, other) => of(one).length - of(other).length)
      .filter((candidate) => {
        const fresh = of(candidate).filter((step) => !done.has(step))
        for (const step of fresh) done.add(step)
        return fresh.length > 0
      })
  }

/** An opportunity that asks for several steps of a chain. */
interface Asked {
  readonly posting: Posting
  readonly steps: readonly number[]
}

const askedOf = (chain: Chain, postings: readonly Posting[]): Asked[] =>
  postings.flatMap((posting): Asked[] => {
    const steps = stepsDone(
      chain,
      posting.wanted.flatMap(({ term }) => term ?? []),
    )
    return steps.length >= 2 ? [{ posting, steps }] : []
  })

const candidatesFor = (chain: Chain, nodes: readonly Node[]): Candidate[] =>
  nodes.filter(isSmall).flatMap((node): Candidate[] => {
    const brings = termsOf(node).filter((term) => stepsDone(chain, [term]).length > 0)
    const weight = node.capabilities.reduce((sum, one) => sum + (one.capacityPerMonth ?? 0), 0)
    return brings.length > 0 ? [{ node, brings, weight }] : []
  })

/** So many steps make a chain worth closing. */
const enough = ({ steps }: Chain): number => Math.max(LEAST, Math.ceil(steps.length / 2))

const networkOf = (
  chain: Chain,
  { candidates: members, centre, nearness }: Gathering,
  { steps, asked }: { readonly steps: Steps; readonly asked: readonly Asked[] },
): FoundNetwork[] => {
  const own = members.map((member) => steps.get(member) ?? [])
  const covered = new Set(own.flat())
  const alone = Math.max(...own.map(({ length }) => length))
  if (covered.size < enough(chain) || alone >= covered.size) return []
  // No more than the members do, and from where they stand.
  const order = asked.find((one) => one.steps.every((step) => covered.has(step)) && isWithin(one.posting, centre))
  const grounds = {
    nearness,
    knowledge: perMille(members.filter(({ weight }) => weight > 0).length, members.length),
    demand: order ? 1000 : NOT_ASKED,
    breadth: perMille(covered.size, chain.steps.length),
  }
  return [
    {
      type: 'value-chain',
      sign: 'complete-chain',
      subject: chain.code,
      centre,
      members: members.map(({ node, brings }) => ({ businessId: node.id, brings })),
      opportunityId: order?.posting.id ?? null,
      gain: { kind: 'whole-range', steps: covered.size, alone, of: chain.steps.length },
      grounds,
      confidence: confidenceOf(grounds),
    },
  ]
}

/** Businesses that each do a step of a product, and together all of it or most: one search a chain. */
export const valueChainSearches = ({ nodes, postings }: Field): Search[] =>
  CHAINS.map((chain) => () => {
    const candidates = candidatesFor(chain, nodes)
    const asked = askedOf(chain, postings)
    const steps = new Map(candidates.map((one) => [one, stepsDone(chain, one.brings)]))
    return gatherings(candidates, { km: RIM_KM, least: LEAST, choose: complete(steps) }).flatMap((gathering) =>
      networkOf(chain, gathering, { steps, asked }),
    )
  })
