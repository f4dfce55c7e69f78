import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { CONSENT_TEXTS, type ConsentChannel } from '~/domain/access/consent'

export interface GivenConsent {
  readonly businessId: string
  readonly personName: string
  /** E.164. */
  readonly personPhone: string | null
  readonly channel: ConsentChannel
  /** The language of the sentence the broker read out. */
  readonly locale: string
}

/**
 * Writes into the ledger that an owner agrees that this broker fills in the profile of their business, in the
 * transaction that makes the business.
 */
export const recordConsent = (
  { newId, now }: AppContext,
  tx: Queries,
  { actor, given }: { readonly actor: SignedIn; readonly given: GivenConsent },
): Promise<void> =>
  tx.consents.record({
    ...given,
    id: newId(),
    purpose: 'profile-on-behalf',
    textVersion: CONSENT_TEXTS['profile-on-behalf'],
    recordedById: actor.userId,
    givenAt: now(),
  })
