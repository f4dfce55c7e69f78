import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { inBursts } from '~/domain/notice'

const PAGE = 20

/** What a person was told, newest first; `page` counts from 1. */
export async function listNotifications({ db, now }: AppContext, actor: SignedIn, page: number) {
  const [{ rows, total }, unread] = await Promise.all([
    db.notifications.of(actor.userId, { skip: (page - 1) * PAGE, take: PAGE }, now()),
    db.notifications.unread(actor.userId, now()),
  ])
  return { notifications: inBursts(rows), unread, pages: Math.max(1, Math.ceil(total / PAGE)) }
}
