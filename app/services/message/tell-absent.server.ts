import type { AppContext } from '~/context'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'

/**
 * Tells those who have not read a message that words wait in the room: one notification a burst, because as long as
 * one is unread it leads to all of them. A side effect, a while after the message; running twice tells once.
 */
export async function tellAbsent(
  context: AppContext,
  message: { readonly roomId: string; readonly sequence: number },
): Promise<void> {
  const missing = await context.db.messages.missing(message)
  const [first] = missing
  if (!first) return
  const path = paths.room(first.partnershipId, first.talk)
  const userIds = missing.map(({ userId }) => userId)
  const told = await context.db.notifications.toldOf(path, userIds)
  const to = userIds.filter((userId) => !told.has(userId))
  await context.db.transaction((tx) =>
    notify(context, tx, { to, content: { kind: 'messages-waiting', detail: { reference: first.reference, path } } }),
  )
}
