import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { OPPORTUNITY_CATEGORY } from '~/domain/opportunity/states'
import { type Result, refuse } from '~/domain/result'
import { opportunityToAnswers } from '~/schemas/opportunity-answers'
import { beginDraft } from '../draft/begin.server'
import { factsOfOpportunity } from './facts'

/** Begins a draft from an opportunity as it stands. Refuses `not-found`, and `wrong-state` when it is closed. */
export async function reviseOpportunity(
  context: AppContext,
  actor: SignedIn,
  opportunityId: string,
): Promise<Result<{ readonly draftId: string }>> {
  const stored = await context.db.opportunities.stored(opportunityId)
  if (!stored || !can(actor, 'edit', factsOfOpportunity(stored))) return refuse('not-found')
  const { opportunity, regency, version } = stored
  if (OPPORTUNITY_CATEGORY[opportunity.state] === 'closed') return refuse('wrong-state')
  const files = (await context.db.files.ofOpportunity(opportunityId)).map(({ id }) => id)
  const { businessId, details } = opportunity
  const answers = {
    ...opportunityToAnswers(opportunity, { regency, files }),
    begun: { pattern: details.pattern },
    begunFrom: { version },
  }
  return beginDraft(context, actor, { kind: 'opportunity', businessId, opportunityId, answers })
}
