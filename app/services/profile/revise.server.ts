import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { type Result, refuse } from '~/domain/result'
import { businessToProfile } from '~/schemas/profile-business'
import { beginDraft } from '../draft/begin.server'
import { mayChange } from './may-change'

/** Begins a draft from a business as it stands. Refuses `not-found`. */
export async function reviseProfile(
  context: AppContext,
  actor: SignedIn,
  businessId: string,
): Promise<Result<{ readonly draftId: string }>> {
  const stored = await context.db.businesses.stored(businessId)
  if (!stored || !mayChange(actor, stored)) return refuse('not-found')
  const { business, nib, version } = stored
  const answers = { ...businessToProfile(business, nib), begunFrom: { version } }
  return beginDraft(context, actor, { kind: 'profile', businessId, opportunityId: null, answers })
}
