import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { NoticeWishes } from '~/db/notice.server'
import type { NotificationToAdd } from '~/db/notification.server'
import { toldAt, wants } from '~/domain/notice'
import type { NotificationContent } from '~/domain/notification'

/** Tells people something, in the transaction of its cause. */
export const notify = (
  context: AppContext,
  tx: Queries,
  { to, content }: { readonly to: readonly string[]; readonly content: NotificationContent },
): Promise<void> =>
  notifyAll(
    context,
    tx,
    to.map((userId) => ({ to: userId, content })),
  )

interface Told {
  readonly to: string
  readonly content: NotificationContent
}

/** So long somebody may take to see it in the app before it leaves the app. */
const AFTER_MS = { 'mail-due': 10 * 60 * 1000, 'push-due': 60 * 1000 } as const

/** The same for many: each as they want to be told, and not within their quiet hours. */
export async function notifyAll(context: AppContext, tx: Queries, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  const wishes = await tx.notices.wishes([...new Set(told.map(({ to }) => to))])
  const wishesOf = new Map(wishes.map((one) => [one.userId, one]))
  const rows = told.flatMap(({ to, content }) => {
    const wished = wishesOf.get(to)
    return wished ? rowFor(context, wished, content) : []
  })
  await tx.notifications.add(rows)
  await leaveLater(tx, rows, 'mail-due')
  await leaveLater(tx, rows, 'push-due')
}

/** Switched off everywhere, it is not told at all. */
function rowFor(context: AppContext, wished: NoticeWishes, content: NotificationContent): NotificationToAdd[] {
  const inApp = wants(wished.choices, content.kind, 'app')
  const byMail = context.sendMail !== null && wished.email !== null && wants(wished.choices, content.kind, 'mail')
  const byPush = wished.device && wants(wished.choices, content.kind, 'push')
  if (!inApp && !byMail && !byPush) return []
  const createdAt = context.now()
  const shownFrom = wished.times ? toldAt(createdAt, wished.times) : createdAt
  return [{ ...content, id: context.newId(), userId: wished.userId, createdAt, shownFrom, inApp, byMail, byPush }]
}

/** One mail, and one waking, a burst: while one waits, what comes goes with it. */
async function leaveLater(tx: Queries, rows: readonly NotificationToAdd[], topic: keyof typeof AFTER_MS) {
  const leaving = rows.filter(({ byMail, byPush }) => (topic === 'mail-due' ? byMail : byPush))
  const first = new Map(leaving.toReversed().map(({ userId, shownFrom }) => [userId, shownFrom]))
  for (const [userId, shownFrom] of first) {
    if (await tx.outbox.waits(topic, userId)) continue
    await tx.outbox.addFor(new Date(shownFrom.getTime() + AFTER_MS[topic]), { topic, userId })
  }
}
