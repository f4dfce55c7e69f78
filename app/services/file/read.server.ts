import type { AppContext } from '~/context'
import type { StoredFile } from '~/db/file.server'
import type { Actor } from '~/domain/access/actor'
import { mayReadProof } from '../obligation/proof.server'
import { showOpportunity } from '../opportunity/show.server'

/**
 * A drawing for those who may see its opportunity, before it is posted for whoever added it; a proof for those who may
 * see its agreement. Otherwise null.
 */
export async function readFile(context: AppContext, actor: Actor, id: string): Promise<StoredFile | null> {
  const file = await context.db.files.byId(id)
  if (!file) return null
  if (file.agreementId !== null) return (await mayReadProof(context, actor, id)) ? file : null
  const own = actor.kind === 'user' && actor.userId === file.ownerId
  if (own && file.opportunityId === null) return file
  if (file.opportunityId === null) return null
  return (await showOpportunity(context, actor, file.opportunityId)).ok ? file : null
}
