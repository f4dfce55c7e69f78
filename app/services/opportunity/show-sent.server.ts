import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { versionBegunFrom } from '~/schemas/draft'
import { findDraft } from '../draft/find.server'

/** What a sent draft of an opportunity became, and whether it changed one that stood; null while it is not sent, or not theirs. */
export async function showSentOpportunity(
  context: AppContext,
  actor: SignedIn,
  draftId: string,
): Promise<{ readonly opportunity: Opportunity; readonly revised: boolean } | null> {
  const draft = await findDraft(context, actor, { id: draftId, kind: 'opportunity' })
  if (!draft?.sentAt || !draft.opportunityId) return null
  const opportunity = await context.db.opportunities.byId(draft.opportunityId)
  return opportunity && { opportunity, revised: versionBegunFrom(draft.answers) !== null }
}
