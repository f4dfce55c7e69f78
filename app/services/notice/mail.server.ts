import type { AppContext } from '~/context'
import { toldAt, wants } from '~/domain/notice'
import { noticeMail } from '~/i18n/notice-mail'
import { paths } from '~/schemas/paths'

/**
 * Mails somebody what they have not read in the app: one mail for all of it, without a word of what was said in a room.
 * A side effect, a while after the first notice; what was read, mailed or switched off meanwhile is left out, so running
 * twice mails once. In quiet hours it comes back at their end.
 */
export async function mailNotices(context: AppContext, { userId }: { readonly userId: string }): Promise<void> {
  const { db, now, sendMail, origin } = context
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
