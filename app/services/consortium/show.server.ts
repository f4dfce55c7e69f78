import type { AppContext } from '~/context'
import type { BusinessName } from '~/db/business.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { type Warning, warningsFor } from '~/domain/agreement/guards'
import {
  bestMakers,
  type Consortium,
  demandsWithout,
  fewestModel,
  isFar,
  MOST_MAKERS,
  readSet,
  readShort,
  type Share,
  setModel,
  shortModel,
} from '~/domain/matching/consortium'
import { type Amount, type Demand, demandLeft, demandsOf, type Maker } from '~/domain/matching/maker'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { firstTerms } from '~/domain/partnership/first-terms'
import { madeOf } from '~/domain/partnership/part'
import type { StandingPart } from '~/domain/partnership/standing-part'
import { factsOfOpportunity } from '../opportunity/facts'
import { standingPartOf, takenBy } from '../partnership/standing-part'
import { findMakers } from './makers.server'

/** Of the two seconds that an answer may take; the rest is for reading the candidates. */
const SET_MS = 900
const FEWEST_MS = 300
const SHORT_MS = 300
const PART_MS = 200
const MENDED_MS = 300
const NEAR_MS = 200

/** What came of looking for a set. */
export type Outcome =
  /**
   * `fewest`: no set has fewer members; null when that was not worked out in time. `near` would do as well, where the
   * best set has a member far from the poster.
   */
  | {
      readonly kind: 'set'
      readonly set: Consortium
      readonly fewest: number | null
      readonly near: Consortium | null
    }
  /**
   * All together are too few. `part` makes all but what is missing; null when that is nothing. `mended` would do if its
   * members got the certificates they lack.
   */
  | {
      readonly kind: 'short'
      readonly missing: readonly Share[]
      readonly part: Consortium | null
      readonly mended: Consortium | null
    }
  /** Neither a set nor a proof that there is none. */
  | { readonly kind: 'late' }
  /** Those who make part of it already make all of it. */
  | { readonly kind: 'divided' }
  /** Nothing asked was recognised: there is nothing to add up. */
  | { readonly kind: 'nothing-asked' }

export interface ShownConsortium {
  readonly opportunity: Opportunity
  readonly poster: { readonly name: string; readonly regency: string }
  /** What is still to be made: those who were proposed to already make the rest. */
  readonly demands: readonly Demand[]
  /** Links that came from the opportunity, also those that came to nothing. */
  readonly standing: readonly StandingPart[]
  readonly brokerAskedAt: Date | null
  readonly mayAsk: boolean
  readonly outcome: Outcome
  /** What is unfair in the first terms of whoever is proposed to. */
  readonly warnings: readonly Warning[]
  /** How many could be members, of how many within reach. */
  readonly makers: number
  /** The best so many of them a set is chosen from; null when it is all. */
  readonly chosenFrom: number | null
  readonly judged: number
  readonly capped: boolean
  /** Of the members. */
  readonly names: readonly (BusinessName & { readonly mayPropose: boolean })[]
}

/** What of an opportunity a set is sought for. */
export interface Asked {
  readonly opportunityId: string
  readonly amount: Amount
}

/** The set of businesses that could do together what is asked; null when it is not there or not this actor's to see. */
export async function showConsortium(
  context: AppContext,
  actor: Actor,
  { opportunityId, amount }: Asked,
): Promise<ShownConsortium | null> {
  const stored = await context.db.opportunities.stored(opportunityId)
  if (!stored) return null
  const { opportunity, regency } = stored
  const { businessId } = opportunity
  if (!can(actor, 'see-matches', { kind: 'opportunity', businessId, regency, open: true })) return null
  const poster = await context.db.businesses.byId(businessId)
  if (!poster) return null

  const links = await context.db.partnerships.ofOpportunities(opportunityId)
  const taken = takenBy(links, opportunity.wanted)
  const asked = demandsOf(opportunity, amount)
  const demands = asked.flatMap((demand) => demandLeft(demand, madeOf(demand, taken, opportunity.wanted)) ?? [])
  // Makers count what they can make by where it stands among what is wanted: that is what is left, and nothing else.
  const isLeft = ({ id }: { readonly id: string }) => demands.some(({ itemId }) => itemId === id)
  const left = demands.length > 0 ? { ...opportunity, wanted: opportunity.wanted.filter(isLeft) } : opportunity
  // Who said no is not asked again for the same, nor who has answered nothing yet.
  const unsuited = await context.db.desk.unsuitedFor(opportunityId)
  const but = new Set(unsuited.map((one) => one.businessId))
  for (const { businesses } of links) but.add(businesses.b.id)
  const { makers, ...field } = await findMakers(context, left, { poster, but })
  const outcome: Outcome =
    asked.length > 0 && demands.length === 0
      ? { kind: 'divided' }
      : await outcomeOf(context, demands, { makers, regency })
  const members = membersOf(outcome)
  const names = await context.db.businesses.names(members)
  return {
    opportunity,
    poster: { name: poster.name, regency },
    demands,
    standing: links.map((link) => standingPartOf(link, { actor, opportunity })),
    brokerAskedAt: stored.brokerAskedAt,
    mayAsk: can(actor, 'edit', factsOfOpportunity(stored)),
    outcome,
    warnings: warningsFor(firstTerms(opportunity)),
    makers: makers.length,
    chosenFrom: makers.length > MOST_MAKERS ? MOST_MAKERS : null,
    ...field,
    names: names.map((name) => ({
      ...name,
      mayPropose: can(actor, 'propose', { kind: 'proposal', regencies: [regency, name.regency] }),
    })),
  }
}

const setsOf = (outcome: Outcome): readonly (Consortium | null)[] => {
  if (outcome.kind === 'set') return [outcome.set, outcome.near]
  return outcome.kind === 'short' ? [outcome.part, outcome.mended] : []
}

const membersOf = (outcome: Outcome): string[] => [
  ...new Set(setsOf(outcome).flatMap((set) => set?.members.map(({ maker }) => maker.id) ?? [])),
]

interface Field {
  readonly makers: readonly Maker[]
  /** Where the poster is. */
  readonly regency: string
}

const isReady = ({ lacks }: Maker): boolean => lacks.length === 0

async function outcomeOf(context: AppContext, demands: readonly Demand[], field: Field): Promise<Outcome> {
  if (demands.length === 0) return { kind: 'nothing-asked' }
  const { makers } = field
  const ready = bestMakers(makers.filter(isReady))
  const solved = await context.solve(setModel(demands, ready), SET_MS)
  if (solved.state === 'out-of-time') return { kind: 'late' }
  if (solved.state === 'impossible') return shortOf(context, demands, { ready, makers })
  const fewest = await context.solve(fewestModel(demands, ready), FEWEST_MS)
  const set = readSet(demands, ready, solved)
  return {
    kind: 'set',
    set,
    fewest: fewest.state === 'solved' ? Math.ceil(fewest.bound - 1e-6) : null,
    near: set.members.some(({ maker }) => isFar(field.regency, maker.regency))
      ? await nearOf(context, demands, field)
      : null,
  }
}

/** The best set of those who are not far from the poster; null when they do not suffice. */
async function nearOf(
  context: AppContext,
  demands: readonly Demand[],
  { makers, regency }: Field,
): Promise<Consortium | null> {
  const near = bestMakers(makers.filter((maker) => isReady(maker) && !isFar(regency, maker.regency)))
  const solved = await context.solve(setModel(demands, near), NEAR_MS)
  return solved.state === 'solved' ? readSet(demands, near, solved) : null
}

/** What is missing, who makes the rest, and whether certificates alone stand in the way. */
async function shortOf(
  context: AppContext,
  demands: readonly Demand[],
  { ready, makers }: { readonly ready: readonly Maker[]; readonly makers: readonly Maker[] },
): Promise<Outcome> {
  const short = await context.solve(shortModel(demands, ready), SHORT_MS)
  if (short.state !== 'solved') return { kind: 'late' }
  const missing = readShort(demands, ready, short.values)
  const possible = demandsWithout(demands, missing)
  const part = await context.solve(setModel(possible, ready), PART_MS)
  const all = bestMakers(makers)
  const lacking = all.some(({ lacks }) => lacks.length > 0)
  const mended = lacking ? await context.solve(setModel(demands, all), MENDED_MS) : null
  return {
    kind: 'short',
    missing,
    part: part.state === 'solved' && possible.some(({ least }) => least > 0) ? readSet(possible, ready, part) : null,
    mended: mended?.state === 'solved' ? readSet(demands, all, mended) : null,
  }
}
