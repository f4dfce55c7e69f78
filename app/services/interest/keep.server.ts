import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { once } from '../once.server'

/** Whoever is interested has seen what changed, and stays so. Refuses `not-found`, and `wrong-state` when it no longer waits. */
export async function keepInterest(
  context: AppContext,
  actor: SignedIn,
  { interestId, submission }: { readonly interestId: string; readonly submission: Submission },
): Promise<Result<object>> {
  const interest = await context.db.interests.byId(interestId)
  const own = actor.memberships.some(({ businessId }) => businessId === interest?.businessId)
  if (!interest || !own) return refuse('not-found')
  return once(context, {
    actor,
    action: 'interest-keep',
    submission,
    work: async (tx) => ((await tx.interests.keep(interestId, context.now())) ? ok({}) : refuse('wrong-state')),
  })
}
