import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'

interface Input {
  readonly interestId: string
  readonly submission: Submission
}

/** Takes an interest back while nobody has taken it up. Refuses `not-found` and `wrong-state`. */
export async function withdrawInterest(
  context: AppContext,
  actor: SignedIn,
  { interestId, submission }: Input,
): Promise<Result<object>> {
  const interest = await context.db.interests.byId(interestId)
  const stored = interest && (await context.db.opportunities.stored(interest.opportunityId))
  if (!interest || !stored) return refuse('not-found')
  const { businessId } = interest
  const ownerBusinessId = stored.opportunity.businessId
  const thing = { kind: 'interest', businessId, ownerBusinessId, regencies: [stored.regency] } as const
  if (!can(actor, 'withdraw', thing)) return refuse('not-found')
  return once(context, {
    actor,
    action: 'interest-withdraw',
    submission,
    work: async (tx) => ((await tx.interests.withdraw(interestId, context.now())) ? ok({}) : refuse('wrong-state')),
  })
}
