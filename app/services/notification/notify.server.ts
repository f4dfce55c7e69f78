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

/** So long somebody may take to see it in the app before a mail tells them. */
const MAIL_AFTER_MS = 10 * 60 * 1000

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
  await mailLater(tx, rows)
}

/** Switched off everywhere, it is not told at all. */
function rowFor(context: AppContext, wished: NoticeWishes, content: NotificationContent): NotificationToAdd[] {
  const inApp = wants(wished.choices, content.kind, 'app')
  const byMail = context.sendMail !== null && wished.email !== null && wants(wished.choices, content.kind, 'mail')
  if (!inApp && !byMail) return []
  const createdAt = context.now()
  const shownFrom = wished.times ? toldAt(createdAt, wished.times) : createdAt
  return [{ ...content, id: context.newId(), userId: wished.userId, createdAt, shownFrom, inApp, byMail }]
}

/** One mail a burst: while one waits, what comes goes with it. */
async function mailLater(tx: Queries, rows: readonly NotificationToAdd[]): Promise<void> {
  const mailed = rows.filter(({ byMail }) => byMail)
  const first = new Map(mailed.toReversed().map(({ userId, shownFrom }) => [userId, shownFrom]))
  for (const [userId, shownFrom] of first) {
    if (await tx.outbox.mailWaits(userId)) continue
    await tx.outbox.addFor(new Date(shownFrom.getTime() + MAIL_AFTER_MS), { topic: 'mail-due', userId })
  }
}
