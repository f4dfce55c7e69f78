import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Business } from '~/domain/business/business'
import { type JudgedSize, judgedSize } from '~/domain/business/override'
import { findDraft, isOnBehalf } from '../draft/find.server'

export interface SentProfile {
  readonly business: Business
  readonly judged: JudgedSize
  readonly onBehalf: boolean
}

/** What a sent profile draft became; null while it is not sent, or not theirs. */
export async function showSentProfile(
  context: AppContext,
  actor: SignedIn,
  draftId: string,
): Promise<SentProfile | null> {
  const draft = await findDraft(context, actor, { id: draftId, kind: 'profile' })
  if (!draft?.sentAt || draft.businessId === null) return null
  const business = await context.db.businesses.byId(draft.businessId)
  if (!business) return null
  const override = await context.db.sizes.newestOverride(business.id)
  const judged = judgedSize(business.figures, override, context.now())
  return { business, judged, onBehalf: isOnBehalf(actor, draft) }
}
