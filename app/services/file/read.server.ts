import type { AppContext } from '~/context'
import type { StoredFile } from '~/db/file.server'
import type { Actor } from '~/domain/access/actor'
import { showOpportunity } from '../opportunity/show.server'

/** A drawing for those who may see its opportunity; before it is posted, for whoever added it. Otherwise null. */
export async function readFile(context: AppContext, actor: Actor, id: string): Promise<StoredFile | null> {
  const file = await context.db.files.byId(id)
  if (!file) return null
  const own = actor.kind === 'user' && actor.userId === file.ownerId
  if (own && file.opportunityId === null) return file
  if (file.opportunityId === null) return null
  return (await showOpportunity(context, actor, file.opportunityId)) ? file : null
}
