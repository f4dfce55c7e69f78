import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import { toldAt, wants } from '~/domain/notice'
import { noticeMail } from '~/i18n/notice-mail'
import { paths } from '~/schemas/paths'

/** A mail server that is slow has its own, shorter patience: see `server/mail.ts`. */
const PATIENCE = { timeout: 60_000 }

/**
 * Mails somebody what they have not read in the app: one mail for all of it, without a word of what was said in a room.
 * A side effect, a while after the first notice; what was read, mailed or switched off meanwhile is left out, so running
 * twice mails once. In quiet hours it comes back at their end.
 * Whoever else would mail the same person waits, and then finds what is left: two processes never mail the same twice.
 */
export const mailNotices = (context: AppContext, { userId }: { readonly userId: string }): Promise<void> =>
  context.db.transaction(async (tx) => {
    await tx.notifications.lockTelling('mail', userId)
    await mailDue(context, tx, userId)
  }, PATIENCE)

async function mailDue({ now, sendMail, origin }: AppContext, db: Queries, userId: string): Promise<void> {
  const [wished] = await db.notices.wishes([userId])
  const due = await db.notifications.toMail(userId, now())
  const wanted = due.filter(({ kind }) => wants(wished?.choices ?? [], kind, 'mail'))
  const last = wanted.at(-1)
  if (!sendMail || !wished?.email || !last) return
  const at = wished.times ? toldAt(now(), wished.times) : now()
  if (at > now()) return db.outbox.addFor(at, { topic: 'mail-due', userId })
  const links = { open: origin + paths.notifications, settings: origin + paths.notices }
  const { subject, text } = noticeMail(wanted, { locale: wished.locale === 'en' ? 'en' : 'id', ...links })
  await sendMail({ to: wished.email, subject, text, id: last.id })
  await db.notifications.markMailed(
    wanted.map(({ id }) => id),
    now(),
  )
}
