import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { type TermsGuardCode, warningsFor } from '~/domain/agreement/guards'
import type { Terms } from '~/domain/agreement/terms'
import { OPPORTUNITY_CATEGORY } from '~/domain/opportunity/states'
import type { Partnership } from '~/domain/partnership/partnership'
import { propose } from '~/domain/partnership/propose'
import { partnershipReference } from '~/domain/reference'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'
import { recordFacts } from './facts.server'
import { type PairIds, proposablePair } from './proposal.server'

export interface ProposeInput extends PairIds {
  readonly terms: Terms
  /** The warnings the broker has seen: unfair terms may go out, but never unnoticed. */
  readonly seen: readonly TermsGuardCode[]
  readonly submission: Submission
}

/**
 * A broker proposes a link to both sides.
 * Refuses `not-found`, `opportunity-closed`, `already-linked`, `warnings-unseen`, and what `propose` of the domain refuses.
 */
export const proposePartnership = (context: AppContext, actor: SignedIn, input: ProposeInput) =>
  once(context, {
    actor,
    action: 'partnership-propose',
    submission: input.submission,
    work: (tx) => proposePair(context, tx, { actor, parts: [], ...input }),
  })

export interface Proposed {
  readonly partnershipId: string
  readonly reference: string
}

/** The proposal itself, in the transaction of whoever makes it. Refuses as `proposePartnership` does. */
export async function proposePair(
  context: AppContext,
  tx: Queries,
  input: Omit<ProposeInput, 'submission'> & { readonly actor: SignedIn; readonly parts: Partnership['parts'] },
): Promise<Result<Proposed>> {
  const { actor, terms, parts, seen, opportunityId, businessId } = input
  const ids = { opportunityId, businessId }
  // Two brokers may propose one pair at the same moment: the second waits here, then finds the first.
  await tx.partnerships.holdOpportunity(opportunityId)
  const pair = await proposablePair(tx, actor, ids)
  if (!pair) return refuse('not-found')
  const { opportunity, a, b } = pair
  if (OPPORTUNITY_CATEGORY[opportunity.state] === 'closed') return refuse('opportunity-closed')
  if (await tx.partnerships.openOfPair(ids)) return refuse('already-linked')

  const now = context.now()
  const proposed = propose(
    { id: context.newId(), pattern: opportunity.details.pattern, a, b, opportunityId, terms, parts },
    { brokerId: actor.userId, now },
  )
  if (!proposed.ok) return proposed
  if (warningsFor(terms).some(({ code }) => !seen.includes(code))) return refuse('warnings-unseen')

  const { partnership } = proposed.value
  const reference = partnershipReference(await tx.partnerships.nextNumber(), now)
  await tx.partnerships.create(partnership, reference)
  await recordFacts(context, tx, { ...proposed.value, reference, actorId: actor.userId })
  await tx.interests.answer(ids, { state: 'taken-up', reason: null, at: now })
  await tx.opportunities.noteAsked(opportunityId, null)
  return ok({ partnershipId: partnership.id, reference })
}
