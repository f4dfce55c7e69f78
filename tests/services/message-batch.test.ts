import { beforeAll, expect, test } from 'vitest'
import { createHouse } from '#server/context'
import { readEnv } from '#server/env'
import { createClient } from '~/db/client.server'
import { sendMessage } from '~/services/message/send.server'
import { enterRoom } from '~/services/room/enter.server'
import { silent, useHouse } from '../setup/house'
import { type StoredCase, storeCase } from '../setup/room'

// What is sent while a batch is under way goes into the next one together.

const it = useHouse()
let people: StoredCase

beforeAll(async () => {
  people = await storeCase(it.context, it.url)
  for (const { actor } of [people.a, people.b, people.broker]) {
    await enterRoom(it.context, actor, { partnershipId: people.partnershipId })
  }
})

const say = (who: 'a' | 'b' | 'broker' | 'stranger', body: string, clientId = it.context.newId()) =>
  sendMessage(it.context, people[who].actor, { roomId: people.roomId, clientId, body })
const codes = (answers: Awaited<ReturnType<typeof say>>[]) =>
  answers.map((answer) => (answer.ok ? answer.value.body : answer.refusal.code))
const table = () => it.context.db.messages.after({ roomId: people.roomId, after: 0, limit: 1000 })
const wholeAndInOrder = async () => {
  const sequences = (await table()).map(({ sequence }) => sequence)
  expect(sequences).toEqual(sequences.map((_, index) => index + 1))
}

test('one that is refused does not stop the others, and the order of arrival is that of the table', async () => {
  const clientId = it.context.newId()
  const answers = await Promise.all([
    say('a', 'satu'),
    say('b', 'dua', clientId),
    say('stranger', 'bukan tempatnya'),
    say('a', ' '),
    say('b', 'lain', clientId),
    say('b', 'dua', clientId),
    say('broker', 'tiga'),
  ])
  expect(codes(answers)).toEqual(['satu', 'dua', 'not-found', 'message-empty', 'form-already-sent', 'dua', 'tiga'])
  expect((await table()).slice(-3).map(({ body }) => body)).toEqual(['satu', 'dua', 'tiga'])
  await wholeAndInOrder()
})

test('rights are those of this batch: who left meanwhile is refused, their neighbours are not', async () => {
  const client = createClient(it.url, 1)
  const mine = {
    userId_businessId: { userId: people.b.id, businessId: people.b.actor.memberships[0]?.businessId ?? '' },
  }
  const first = say('b', 'masih di sini')
  expect(codes([await first])).toEqual(['masih di sini'])
  const left = await client.membership.delete({ where: mine })
  expect(codes(await Promise.all([say('b', 'sudah pergi'), say('a', 'tinggal')]))).toEqual(['not-found', 'tinggal'])
  await client.membership.create({ data: left })
  await client.$disconnect()
})

test('a row the database will not have fails alone', async () => {
  const [taken] = await table()
  const [free, stolen] = [it.context.newId, () => taken?.id ?? '']
  // Alone; then two together, of which the first gets the id of another message, then each for itself, twice at most.
  const ids = [free, stolen, free, stolen, stolen, free]
  const context = { ...it.context, newId: () => (ids.shift() ?? free)() }
  const send = (body: string) =>
    sendMessage(context, people.a.actor, { roomId: people.roomId, clientId: it.context.newId(), body })
  const before = send('sebelumnya')
  const answers = await Promise.all([send('celaka'), send('selamat')])
  expect([codes([await before]), codes(answers)]).toEqual([['sebelumnya'], ['unavailable', 'selamat']])
  await wholeAndInOrder()
})

test('two processes that get the same message at once store one row, in rooms crossed', async () => {
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', ORIGIN: 'http://localhost:3000' })
  const other = createHouse({ env, url: it.url, secret: 'a secret for tests, thirty-two long', log: silent })
  const processes = [it.context, other.context]
  const ids = Array.from({ length: 20 }, () => it.context.newId())
  const answers = await Promise.all(
    ids.flatMap((clientId, index) =>
      processes.map((context) =>
        sendMessage(context, people.a.actor, { roomId: people.roomId, clientId, body: `kembar ${index}` }),
      ),
    ),
  )
  await other.close()
  expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.refusal.code))).size).toBe(20)
  await wholeAndInOrder()
})
