import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import type { Talk } from '~/domain/conversation/room'

/** What waits for somebody in the rooms of a case. */
export interface Waiting {
  readonly count: number
  /** Where the first of it is. */
  readonly talk: Talk
}

/** How many texts wait for someone, by case; cases with none are left out. */
export async function unreadByCase(context: AppContext, actor: Actor): Promise<ReadonlyMap<string, Waiting>> {
  if (actor.kind === 'visitor') return new Map()
  const waiting = new Map<string, Waiting>()
  for (const { partnershipId, talk, unread } of await context.db.watermarks.unread(actor.userId)) {
    const before = waiting.get(partnershipId) ?? { count: 0, talk }
    waiting.set(partnershipId, { ...before, count: before.count + unread })
  }
  return waiting
}
