import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { isBound } from '~/domain/agreement/owed'
import { caseFacts } from '../partnership/case-facts'
import { type FollowUp, followUp } from './follow-up'

/** What two sides owe each other, for whoever may see their agreement. Null otherwise, and while nothing binds. */
export async function findFollowUp(
  { now }: Pick<AppContext, 'now'>,
  db: Queries,
  { actor, partnershipId }: { readonly actor: SignedIn; readonly partnershipId: string },
): Promise<FollowUp | null> {
  const found = await db.partnerships.find(partnershipId, actor)
  if (!found || !can(actor, 'see', { kind: 'agreement', ...caseFacts(found.partnership) })) return null
  const stored = await db.agreements.ofPartnership(partnershipId)
  if (!stored || !isBound(stored.agreement)) return null
  const { agreement } = stored
  const facts = await db.obligations.facts(agreement.id)
  return followUp({ found, agreement, facts }, now())
}
