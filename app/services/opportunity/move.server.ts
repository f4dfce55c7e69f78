import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { moveOpportunity } from '~/domain/opportunity/move'
import { endOfDay } from '~/domain/region/region'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { endInterests } from '../interest/end.server'
import { once } from '../once.server'
import { factsOfOpportunity } from './facts'

/** What a member may ask of an opportunity of theirs. Days end by the clock of the business. */
export type OpportunityRequest =
  | { readonly kind: 'meet' }
  | { readonly kind: 'withdraw'; readonly reason: string | null }
  | { readonly kind: 'extend' | 'reopen'; readonly expiresOn: string }

interface Input {
  readonly opportunityId: string
  readonly request: OpportunityRequest
  /** The version that was shown. */
  readonly version: number
  readonly submission: Submission
}

/**
 * Carries out a move of a member. Refuses `not-found`, `stale`, and what the table of moves refuses: `wrong-state`,
 * `expiry-in-past`, `expiry-too-far`.
 */
export async function askOfOpportunity(context: AppContext, actor: SignedIn, input: Input): Promise<Result<object>> {
  const stored = await context.db.opportunities.stored(input.opportunityId)
  const right = input.request.kind === 'withdraw' ? 'withdraw' : 'edit'
  if (!stored || !can(actor, right, factsOfOpportunity(stored))) return refuse('not-found')
  const { request } = input
  const event =
    'expiresOn' in request ? { kind: request.kind, expiresAt: endOfDay(request.expiresOn, stored.regency) } : request
  const now = context.now()

  return once(context, {
    actor,
    action: `opportunity-${request.kind}`,
    submission: input.submission,
    work: async (tx) => {
      const mover = { as: 'member', userId: actor.userId } as const
      const moved = moveOpportunity(stored.opportunity, event, { mover, now })
      if (!moved.ok) return moved
      const { opportunity, history } = moved.value
      const saved = await tx.opportunities.move({
        opportunity,
        history: { ...history, id: context.newId() },
        version: input.version,
      })
      if (!saved) return refuse('stale')
      await endInterests(context, tx, opportunity)
      await tx.outbox.add({ topic: 'opportunity-changed', opportunityId: opportunity.id })
      return ok({})
    },
  })
}
