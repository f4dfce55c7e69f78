import type { AppContext } from '~/context'
import type { Draft } from '~/db/draft.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'

/** Whether a broker fills this in for somebody else. */
export const isOnBehalf = (actor: SignedIn, { kind, businessId }: Pick<Draft, 'kind' | 'businessId'>): boolean =>
  kind === 'profile' &&
  actor.role === 'broker' &&
  !actor.memberships.some((membership) => membership.businessId === businessId)

/**
 * Whether the person may answer this draft. A broker writes down nothing of an owner who has not agreed; for a
 * business that stands already, the ledger is asked when the draft begins and again when it is sent.
 */
export const mayAnswer = (actor: SignedIn, draft: Omit<Draft, 'id' | 'version' | 'sentAt'>): boolean =>
  can(actor, 'edit', {
    kind: 'draft',
    userId: draft.userId,
    businessId: draft.businessId,
    onBehalf: isOnBehalf(actor, draft)
      ? { consentRecorded: draft.businessId !== null || draft.answers.owner !== undefined }
      : null,
  })

/** The person's own draft of this kind, or null. One that was sent may still be looked at, and no longer answered. */
export async function findDraft(
  { db }: AppContext,
  actor: SignedIn,
  { id, kind }: Pick<Draft, 'id' | 'kind'>,
): Promise<Draft | null> {
  const draft = await db.drafts.of(actor.userId, id)
  return draft?.kind === kind && (draft.sentAt || mayAnswer(actor, draft)) ? draft : null
}
