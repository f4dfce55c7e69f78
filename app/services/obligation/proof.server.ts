import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { caseFacts } from '../partnership/case-facts'

/** Whoever may see the agreement may open what was handed in under it. */
export async function mayReadProof({ db }: AppContext, actor: Actor, fileId: string): Promise<boolean> {
  if (actor.kind === 'visitor') return false
  const partnershipId = await db.obligations.caseOfProof(fileId)
  const found = partnershipId && (await db.partnerships.find(partnershipId, actor))
  return found ? can(actor, 'see', { kind: 'agreement', ...caseFacts(found.partnership) }) : false
}
