import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Business } from '~/domain/business/business'
import { findDraft, isOnBehalf } from '../draft/find.server'

/** What a sent profile draft became; null while it is not sent, or not theirs. */
export async function showSentProfile(
  context: AppContext,
  actor: SignedIn,
  draftId: string,
): Promise<{ readonly business: Business; readonly onBehalf: boolean } | null> {
  const draft = await findDraft(context, actor, { id: draftId, kind: 'profile' })
  if (!draft?.sentAt || draft.businessId === null) return null
  const business = await context.db.businesses.byId(draft.businessId)
  return business && { business, onBehalf: isOnBehalf(actor, draft) }
}
