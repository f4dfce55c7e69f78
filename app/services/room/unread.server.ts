import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'

/** How many texts wait for someone, by case; cases with none are left out. The header shows the sum. */
export async function unreadByCase(context: AppContext, actor: Actor): Promise<ReadonlyMap<string, number>> {
  if (actor.kind === 'visitor') return new Map()
  const rows = await context.db.watermarks.unread(actor.userId)
  return new Map(rows.map(({ partnershipId, unread }) => [partnershipId, unread]))
}
