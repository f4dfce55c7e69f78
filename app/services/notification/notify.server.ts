import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { NotificationContent } from '~/domain/notification'

/** Tells people something, in the transaction of its cause. */
export async function notify(
  { newId, now }: AppContext,
  tx: Queries,
  { to, content }: { readonly to: readonly string[]; readonly content: NotificationContent },
): Promise<void> {
  const createdAt = now()
  await tx.notifications.add(to.map((userId) => ({ ...content, id: newId(), userId, createdAt })))
}
