import { beforeAll, expect, test } from 'vitest'
import { drain } from '#server/jobs/worker'
import type { SignedIn } from '~/domain/access/actor'
import { paths } from '~/schemas/paths'
import { markMessages } from '~/services/message/mark.server'
import { sendMessage } from '~/services/message/send.server'
import { enterRoom } from '~/services/room/enter.server'
import { useHouse } from '../setup/house'
import { type StoredCase, storeCase } from '../setup/room'

const it = useHouse()
let people: StoredCase

beforeAll(async () => {
  it.clock.now = new Date('2026-11-21T02:00:00Z')
  people = await storeCase(it.context, it.url)
  for (const { actor } of [people.a, people.b, people.broker]) {
    await enterRoom(it.context, actor, { partnershipId: people.partnershipId })
  }
})

const say = async (actor: SignedIn, body: string) => {
  const sent = await sendMessage(it.context, actor, { roomId: people.roomId, clientId: it.context.newId(), body })
  return sent.ok ? sent.value.sequence : 0
}
const read = (actor: SignedIn, sequence: number) =>
  markMessages(it.context, actor, { roomId: people.roomId, delivered: sequence, read: sequence })
const later = async (seconds: number) => {
  it.clock.now = new Date((it.clock.now ?? new Date()).getTime() + seconds * 1000)
  while ((await drain(it.context)) > 0);
}
const waiting = async ({ id }: { id: string }) => {
  const { rows } = await it.context.db.notifications.of(id, { skip: 0, take: 100 }, it.context.now())
  return rows.filter(({ readAt }) => readAt === null).map(({ kind, detail }) => [kind, detail.path])
}
const notice = () => ['messages-waiting', paths.room(people.partnershipId)]

test('one notification a burst, to those who did not read in time, until they read', async () => {
  await say(people.a.actor, 'satu')
  await say(people.a.actor, 'dua')
  const third = await say(people.a.actor, 'tiga')
  await later(30)
  expect(await waiting(people.b)).toEqual([])
  await read(people.broker.actor, third)
  await later(60)
  expect([await waiting(people.b), await waiting(people.broker), await waiting(people.a)]).toEqual([[notice()], [], []])

  await say(people.a.actor, 'empat')
  await later(61)
  expect(await waiting(people.b)).toEqual([notice()])

  await read(people.b.actor, third + 1)
  expect(await waiting(people.b)).toEqual([])
  await say(people.a.actor, 'lima')
  await later(61)
  expect(await waiting(people.b)).toEqual([notice()])
  expect(await waiting(people.stranger)).toEqual([])
})
