import { beforeAll, expect, test } from 'vitest'
import { createHouse } from '#server/context'
import { readEnv } from '#server/env'
import type { WireMessage } from '~/schemas/socket-events'
import { sendMessage } from '~/services/message/send.server'
import { enterRoom } from '~/services/room/enter.server'
import { silent, useHouse } from '../setup/house'
import { type StoredCase, signIn, storeCase } from '../setup/room'
import { ask, connected, useSockets } from '../setup/sockets'

const it = useHouse()
const sockets = useSockets(it)
let people: StoredCase

beforeAll(async () => {
  people = await storeCase(it.context, it.url)
  for (const { actor } of [people.a, people.b]) {
    await enterRoom(it.context, actor, { partnershipId: people.partnershipId, talk: 'case' })
  }
})

test('what another process stored is heard within two seconds, although nobody told this one', async () => {
  const { roomId } = people
  const socket = await connected(sockets.client(await signIn(it.context, 'Siti Aminah')))
  await ask(socket, 'room:follow', { roomId })
  const env = readEnv({ NODE_ENV: 'test', PORT: '0', ORIGIN: 'http://localhost:3000' })
  const other = createHouse({ env, url: it.url, secret: 'a secret for tests, thirty-two long', log: silent })
  const send = (body: string) =>
    sendMessage(other.context, people.a.actor, { roomId, clientId: it.context.newId(), body })
  const newest = new Promise<WireMessage>((resolve) => {
    socket.on('message', ({ message }) => message.body === 'dua' && resolve(message))
  })
  await send('satu')
  await send('dua')
  const stored = performance.now()
  const { sequence } = await newest
  expect(performance.now() - stored).toBeLessThan(2_000)
  const page = await ask(socket, 'message:after', { roomId, after: sequence - 2 })
  expect(page.ok && page.value.messages.map(({ body }) => body)).toEqual(['satu', 'dua'])
  await other.close()
})
