import { beforeAll, expect, test } from 'vitest'
import { drain } from '#server/jobs/worker'
import { createClient } from '~/db/client.server'
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

test('while a talk goes on, one row waits for the room, and who left in the middle is told within two minutes', async () => {
  const last = await say(people.a.actor, 'mulai')
  for (const who of [people.b, people.broker]) await read(who.actor, last)
  await later(300)
  const client = createClient(it.url, 1)
  const waitingRows = () => client.outbox.count({ where: { topic: 'talk-went-on', state: 'waiting' } })
  await say(people.a.actor, 'awal')
  await later(50)
  // The broker has read it, and goes; the two others talk on.
  await read(people.broker.actor, last + 1)
  for (let minute = 0; minute < 10; minute += 1) {
    const sequence = await say(minute % 2 === 0 ? people.b.actor : people.a.actor, `kata ${minute}`)
    await read(people.a.actor, sequence)
    await read(people.b.actor, sequence)
    expect(await waitingRows()).toBe(1)
    await later(12)
  }
  expect([await waiting(people.a), await waiting(people.b), await waiting(people.broker)]).toEqual([[], [], [notice()]])
  await later(120)
  expect(await waitingRows()).toBe(0)
  await client.$disconnect()
})
