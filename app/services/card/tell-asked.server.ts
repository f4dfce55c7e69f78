import type { AppContext } from '~/context'
import { awaitedOf } from '~/domain/conversation/cards/card'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'

/**
 * Tells those whose answer a card waits for and who have not seen it. A side effect, a while after the card was made;
 * running twice tells once.
 */
export async function tellAsked(context: AppContext, { cardId }: { readonly cardId: string }): Promise<void> {
  const stored = await context.db.cards.byId(cardId)
  if (!stored) return
  const missing = await context.db.cards.unread(stored, awaitedOf(stored.card))
  const [first] = missing
  if (!first) return
  const path = paths.card(stored.roomId, cardId)
  const userIds = missing.map(({ userId }) => userId)
  const told = await context.db.notifications.toldOf(path, userIds)
  const to = userIds.filter((userId) => !told.has(userId))
  const detail = { card: stored.card.content.kind, reference: first.reference, path }
  await context.db.transaction((tx) => notify(context, tx, { to, content: { kind: 'card-waiting', detail } }))
}
