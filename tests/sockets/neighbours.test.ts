import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from 'redis'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHouse, type House } from '#server/context'
import { readEnv } from '#server/env'
import { attachSockets } from '#server/sockets/io'
import { enterRoom } from '~/services/room/enter.server'
import { silent, useHouse } from '../setup/house'
import { type StoredCase, signIn, storeCase } from '../setup/room'
import { ask, connected, heard, type RoomSocket } from '../setup/sockets'

const there = spawnSync('redis-server', ['--version']).status === 0
const withRedis = there ? test : test.skip
const SKIPPED = there ? '' : ' (SKIPPED: no redis-server on the PATH)'

const it = useHouse()
let people: StoredCase
let port: number
let redis: ChildProcess | undefined
const ends: (() => Promise<unknown>)[] = []

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo
      server.close(() => resolve(free))
    })
  })

/** Ours alone, on a free port, keeping nothing. */
async function startRedis() {
  redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  })
  for (;;) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.end())
    })
    if (open) return
    await wait(20)
  }
}

async function killRedis() {
  const ended = new Promise((resolve) => redis?.once('exit', resolve))
  redis?.kill('SIGKILL')
  await ended
}

/** One process of several: a house of its own over the same tables. */
async function aProcess(name: string): Promise<{ house: House; socket: RoomSocket }> {
  const env = readEnv({ NODE_ENV: 'test', ORIGIN: 'http://localhost:3000', REDIS_URL: `redis://127.0.0.1:${port}` })
  const house = createHouse({ env, url: it.url, secret: 'a secret for tests, thirty-two long', log: silent })
  const http = createServer()
  const server = attachSockets(http, house)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const extraHeaders = { cookie: await signIn(it.context, name) }
  const socket: RoomSocket = io(address, {
    autoConnect: false,
    reconnection: false,
    transports: ['websocket'],
    extraHeaders,
  })
  ends.push(async () => {
    socket.disconnect()
    await server.close()
    await house.close()
  })
  await connected(socket)
  await ask(socket, 'room:follow', { roomId: people.roomId })
  return { house, socket }
}

const typingHeard = async (from: RoomSocket, by: RoomSocket): Promise<void> => {
  let arrived = false
  by.once('typing', () => {
    arrived = true
  })
  while (!arrived) {
    await ask(from, 'room:typing', { roomId: people.roomId })
    await wait(50)
  }
}

/** A message said at one process and heard at the other. */
const spoken = async (from: RoomSocket, by: RoomSocket, body: string) => {
  const arrived = new Promise<void>((resolve) => {
    by.on('message', ({ message }) => message.body === body && resolve())
  })
  const sent = await ask(from, 'message:send', { roomId: people.roomId, clientId: it.context.newId(), body })
  expect(sent.ok).toBe(true)
  await arrived
}

beforeAll(async () => {
  if (!there) return
  port = await freePort()
  await startRedis()
  people = await storeCase(it.context, it.url)
  for (const { actor } of [people.a, people.b]) {
    await enterRoom(it.context, actor, { partnershipId: people.partnershipId })
  }
})
afterAll(async () => {
  for (const end of ends) await end()
  if (there) await killRedis()
})

withRedis(
  `two processes share a room; while Redis is gone each goes on and finds what it missed${SKIPPED}`,
  async () => {
    const one = await aProcess('Rina Kartika')
    const other = await aProcess('Siti Aminah')
    // What is typed is stored nowhere: it can only have come through Redis.
    await typingHeard(one.socket, other.socket)
    await spoken(one.socket, other.socket, 'lewat Redis')

    await killRedis()
    await spoken(one.socket, other.socket, 'tanpa Redis')
    await spoken(other.socket, one.socket, 'dan kembali')

    await startRedis()
    await typingHeard(other.socket, one.socket)

    const page = await ask(one.socket, 'message:after', { roomId: people.roomId, after: 0 })
    const texts = page.ok ? page.value.messages.filter(({ kind }) => kind === 'text').map(({ body }) => body) : []
    expect(texts).toEqual(['lewat Redis', 'tanpa Redis', 'dan kembali'])
  },
)

withRedis(`what is no word of ours is dropped, and those that are still arrive${SKIPPED}`, async () => {
  const one = await aProcess('Rina Kartika')
  const other = await aProcess('Siti Aminah')
  const foreign = createClient({ url: `redis://127.0.0.1:${port}` })
  await foreign.connect()
  const message = { kind: 'emit', channel: `room:${people.roomId}`, event: 'message' }
  const words = [
    'no JSON',
    'null',
    JSON.stringify({ from: 'elsewhere', word: { ...message, payload: null } }),
    JSON.stringify({ from: 'elsewhere', word: { ...message, payload: { message: { sequence: 'all' } } } }),
    JSON.stringify({ from: 'elsewhere', ...message, payload: { message: { sequence: 1 } } }),
  ]
  let hints = 0
  other.socket.on('message', () => {
    hints += 1
  })
  for (const word of words) await foreign.publish('jejaring:hints', word)
  foreign.destroy()
  await typingHeard(one.socket, other.socket)
  expect(hints).toBe(0)
})

withRedis(`whoever signs out at one process is dropped by the other${SKIPPED}`, async () => {
  const one = await aProcess('Rina Kartika')
  const other = await aProcess('Siti Aminah')
  await typingHeard(one.socket, other.socket)
  const dropped = heard(other.socket, 'disconnect')
  one.house.context.realtime.drop({ userId: people.b.id })
  await dropped
})

withRedis(`who is in the room at one process is seen at the other, until they go${SKIPPED}`, async () => {
  const one = await aProcess('Rina Kartika')
  const other = await aProcess('Siti Aminah')
  const hereAtOne = async () => {
    // Every open room asks now and then: here at once.
    await ask(other.socket, 'room:follow', { roomId: people.roomId })
    const answer = await ask(one.socket, 'room:follow', { roomId: people.roomId })
    return answer.ok ? answer.value.here : []
  }
  await expect.poll(hereAtOne).toContain(people.b.id)
  const went = new Promise((resolve) => {
    one.socket.on('here', ({ userId, here }) => userId === people.b.id && !here && resolve(userId))
  })
  other.socket.disconnect()
  expect(await went).toBe(people.b.id)
})
