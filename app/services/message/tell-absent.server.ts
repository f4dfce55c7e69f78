import type { AppContext } from '~/context'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { NOTICE_AFTER_MS } from './send.server'

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
  if (to.length === 0) return
  await context.db.transaction((tx) =>
    notify(context, tx, { to, content: { kind: 'messages-waiting', detail: { reference: first.reference, path } } }),
  )
}

/** A talk that goes on without a pause is looked at this often. */
const REST_MS = 30_000

/**
 * The same for all that was said in a room until a while ago: who has not read the last of it has to be told. While the
 * talk goes on, it comes back for the rest: so a room costs one notice to look at now and then, however much is said.
 */
export async function tellAbsentOfTalk(context: AppContext, { roomId }: { readonly roomId: string }): Promise<void> {
  const now = context.now().getTime()
  const said = await context.db.transaction(async (tx) => {
    const { said: last, nextAt } = await tx.sending.settle(roomId, new Date(now - NOTICE_AFTER_MS))
    const due = nextAt && new Date(Math.max(nextAt.getTime() + NOTICE_AFTER_MS, now + REST_MS))
    if (due) await tx.outbox.addFor(due, { topic: 'talk-went-on', roomId })
    await tx.sending.noticeBy(roomId, due)
    return last
  })
  if (said !== null) await tellAbsent(context, { roomId, sequence: said })
}
