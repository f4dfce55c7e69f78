import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { ok, type Result, refuse } from '~/domain/result'

/** An owner takes back a broker's leave to fill in the profile. Twice is no mistake. */
export async function withdrawConsent(
  context: AppContext,
  actor: SignedIn,
  consent: { readonly businessId: string; readonly userId: string },
): Promise<Result<null>> {
  const stored = await context.db.businesses.stored(consent.businessId)
  if (!stored || !can(actor, 'manage-members', stored.access)) return refuse('not-found')
  await context.db.consents.withdraw(consent, context.now())
  return ok(null)
}
