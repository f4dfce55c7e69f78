import { expect, test } from 'vitest'
import { storedUser } from '#tests/factories/stored'
import { useHouse } from '#tests/setup/house'
import { listNotifications } from '~/services/notification/list.server'
import { markAllRead, markRead, markSeen } from '~/services/notification/mark-read.server'
import { notify } from '~/services/notification/notify.server'

const it = useHouse()

const tell = (to: readonly string[], title: string) =>
  it.context.db.transaction((tx) =>
    notify(it.context, tx, {
      to,
      content: { kind: 'opportunity-expiring', detail: { title, path: '/opportunities/1' } },
    }),
  )

test('everyone told finds it unread, newest first', async () => {
  const [siti, budi] = [await storedUser(it), await storedUser(it)]
  await tell([siti.userId, budi.userId], 'Tempe')
  await tell([siti.userId], 'Tahu')
  const listed = await listNotifications(it.context, siti, 1)
  expect(listed).toMatchObject({ unread: 2, pages: 1 })
  expect(listed.notifications.map(({ detail }) => detail)).toMatchObject([{ title: 'Tahu' }, { title: 'Tempe' }])
  expect(await listNotifications(it.context, budi, 1)).toMatchObject({ unread: 1 })
})

test('opening one marks it as read and leads on; nobody else can open it', async () => {
  const [siti, budi] = [await storedUser(it), await storedUser(it)]
  await tell([siti.userId], 'Tempe')
  const [one] = (await listNotifications(it.context, siti, 1)).notifications
  expect(await markRead(it.context, budi, one?.id ?? '')).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await markRead(it.context, siti, one?.id ?? '')).toEqual({ ok: true, value: '/opportunities/1' })
  expect(await listNotifications(it.context, siti, 1)).toMatchObject({ unread: 0 })
})

test('whoever opens a page has read what leads there, and what was told twice stands there once', async () => {
  const siti = await storedUser(it)
  await tell([siti.userId], 'Tempe')
  await tell([siti.userId], 'Tempe')
  expect((await listNotifications(it.context, siti, 1)).notifications).toHaveLength(1)
  await markSeen(it.context, siti, '/opportunities/2')
  expect(await listNotifications(it.context, siti, 1)).toMatchObject({ unread: 2 })
  await markSeen(it.context, siti, '/opportunities/1')
  expect(await listNotifications(it.context, siti, 1)).toMatchObject({ unread: 0 })
})

test('all are marked as read at once, and long lists have pages', async () => {
  const siti = await storedUser(it)
  for (let told = 0; told < 21; told += 1) await tell([siti.userId], `Peluang ${told}`)
  expect(await listNotifications(it.context, siti, 2)).toMatchObject({ unread: 21, pages: 2, notifications: [{}] })
  await markAllRead(it.context, siti)
  expect(await listNotifications(it.context, siti, 1)).toMatchObject({ unread: 0 })
})

test('what is told in a transaction that fails is not told', async () => {
  const siti = await storedUser(it)
  const failing = it.context.db.transaction(async (tx) => {
    const detail = { title: 'Tempe', path: '/' }
    await notify(it.context, tx, { to: [siti.userId], content: { kind: 'opportunity-expired', detail } })
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect(await listNotifications(it.context, siti, 1)).toMatchObject({ unread: 0, notifications: [] })
})
