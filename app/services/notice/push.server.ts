import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import { toldAt, wants } from '~/domain/notice'
import { noticePush } from '~/i18n/notice-push'
import { paths } from '~/schemas/paths'

/** A push service that is slow has its own, shorter patience: see `server/push.ts`. */
const PATIENCE = { timeout: 60_000 }

/**
 * Wakes the devices of somebody for what they have not read in the app: once for all of it, without a word of what was
 * said in a room. Like mail (`mail.server.ts`): what was read or switched off meanwhile is left out, quiet hours are
 * waited for, two processes never tell the same twice. A device that is no more is forgotten. When a service will not
 * take it, all devices are told again later: the same notice under the same tag is shown once.
 */
export const pushNotices = (context: AppContext, { userId }: { readonly userId: string }): Promise<void> =>
  context.db.transaction(async (tx) => {
    await tx.notifications.lockTelling('push', userId)
    await pushDue(context, tx, userId)
  }, PATIENCE)

async function pushDue(context: AppContext, db: Queries, userId: string): Promise<void> {
  const { now } = context
  const [wished] = await db.notices.wishes([userId])
  const due = await db.notifications.toPush(userId, now())
  const wanted = due.filter(({ kind }) => wants(wished?.choices ?? [], kind, 'push'))
  const last = wanted.at(-1)
  if (!wished?.device || !last) return
  const at = wished.times ? toldAt(now(), wished.times) : now()
  if (at > now()) return db.outbox.addFor(at, { topic: 'push-due', userId })
  const text = noticePush(wanted, wished.locale === 'en' ? 'en' : 'id')
  await wakeAll(context, userId, JSON.stringify({ ...text, tag: last.id, path: paths.notifications }))
  await db.notifications.markPushed(
    wanted.map(({ id }) => id),
    now(),
  )
}

/** Every device hears of it, before what one service would not take is thrown. */
async function wakeAll({ db, now, push }: AppContext, userId: string, text: string): Promise<void> {
  const failures: unknown[] = []
  for (const device of await db.pushDevices.of(userId, now())) {
    try {
      if ((await push.send(device, text)) === 'gone') await db.pushDevices.dropEndpoint(device.endpoint)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
