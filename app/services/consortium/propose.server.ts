import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Consortium, Member } from '~/domain/matching/consortium'
import { type Amount, type Demand, grainsIn } from '~/domain/matching/maker'
import { firstTermsOfPart } from '~/domain/partnership/first-terms'
import type { Part } from '~/domain/partnership/part'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { type ProposeInput, proposePair } from '../partnership/propose.server'
import { type ShownConsortium, showConsortium } from './show.server'

/** Those who would make all of it, or as much of it as can be made by now. */
const offered = ({ outcome }: ShownConsortium): readonly (Consortium | null)[] => {
  if (outcome.kind === 'set') return [outcome.set, outcome.near]
  return outcome.kind === 'short' ? [outcome.part] : []
}

/** The set of exactly these members. */
const setOf = (shown: ShownConsortium, ids: readonly string[]): Consortium | undefined => {
  const expected = new Set(ids)
  const isSame = ({ members }: Consortium) =>
    members.length === expected.size && members.every(({ maker }) => expected.has(maker.id))
  return offered(shown)
    .flatMap((set) => set ?? [])
    .find(isSame)
}

const partsOf = ({ shares }: Member, demands: readonly Demand[]): Part[] =>
  shares.flatMap(({ demand, quantity }) => {
    const wanted = demands[demand]
    return wanted
      ? [{ term: wanted.term, label: wanted.label, perMonth: quantity / grainsIn(wanted.unit), unit: wanted.unit }]
      : []
  })

/**
 * A broker proposes to every member of a set at once, to each its share; all of them or none. `members` are those that
 * stood on the page. Refuses `not-found`, `set-changed` when that set is not offered any more, and what a proposal
 * refuses, with the business it was about.
 */
export async function proposeTogether(
  context: AppContext,
  actor: SignedIn,
  input: {
    readonly opportunityId: string
    readonly amount: Amount
    readonly members: readonly string[]
    readonly seen: ProposeInput['seen']
    readonly submission: Submission
  },
): Promise<Result<{ partnershipIds: string[] }>> {
  const { opportunityId, seen, submission } = input
  // Worked out before the transaction: nobody shall wait two seconds for its locks.
  const shown = await showConsortium(context, actor, input)
  if (!shown) return refuse('not-found')
  const set = setOf(shown, input.members)
  return once(context, {
    actor,
    action: 'consortium-propose',
    submission,
    work: async (tx): Promise<Result<{ partnershipIds: string[] }>> => {
      if (!set) return refuse('set-changed')
      const partnershipIds: string[] = []
      for (const member of set.members) {
        const businessId = member.maker.id
        const parts = partsOf(member, shown.demands)
        const terms = firstTermsOfPart(shown.opportunity, parts)
        const proposed = await proposePair(context, tx, { actor, opportunityId, businessId, terms, parts, seen })
        if (!proposed.ok) return refuse(proposed.refusal.code, { ...proposed.refusal.detail, businessId })
        partnershipIds.push(proposed.value.partnershipId)
      }
      return ok({ partnershipIds })
    },
  })
}
