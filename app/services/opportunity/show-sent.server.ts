import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { findDraft } from '../draft/find.server'

/** What a sent draft of an opportunity became; null while it is not sent, or not theirs. */
export async function showSentOpportunity(
  context: AppContext,
  actor: SignedIn,
  draftId: string,
): Promise<Opportunity | null> {
  const draft = await findDraft(context, actor, { id: draftId, kind: 'opportunity' })
  return draft?.sentAt && draft.opportunityId ? context.db.opportunities.byId(draft.opportunityId) : null
}
