import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { drain } from '#server/jobs/worker'
import { createPush } from '#server/push'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { NOTICE_KINDS } from '~/domain/notice'
import { PushForm } from '~/schemas/notice'
import { signOut } from '~/services/account/sign-out.server'
import { sendMessage } from '~/services/message/send.server'
import { allowPush, readPushDevice, stopPush } from '~/services/notice/device.server'
import { pushNotices } from '~/services/notice/push.server'
import { saveNoticeSettings } from '~/services/notice/settings.server'
import { enterRoom } from '~/services/room/enter.server'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { type StoredCase, signIn, storeCase } from '../setup/room'

const it = useHouse()
let people: StoredCase
let sessionId: string

/** A push service of this test's own: what it was handed, and what it answers. */
const service = { taken: [] as { path: string; headers: IncomingHttpHeaders; body: Buffer }[], status: 201 }
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    service.taken.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
    response.writeHead(service.status).end()
  })
})

/** What a browser hands over when it may be woken. */
function aDevice(path = '/wake/siti') {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}${path}`,
    p256dh: curve.getPublicKey('base64url'),
    auth: randomBytes(16).toString('base64url'),
  }
}

const newSession = async (name: string) => {
  const cookie = await signIn(it.context, name)
  const session = await it.context.auth.session(new Headers({ cookie }))
  if (!session) throw new Error('signed in')
  return { ...session, cookie }
}

beforeAll(async () => {
  it.clock.now = new Date()
  people = await storeCase(it.context, it.url)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  for (const { actor } of [people.a, people.b, people.broker]) {
    await enterRoom(it.context, actor, { partnershipId: people.partnershipId })
  }
  sessionId = (await newSession('Siti Aminah')).sessionId
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Everybody has read everything, and nothing waits. */
beforeEach(async () => {
  await later(30)
  for (const { id } of [people.a, people.b, people.broker])
    await it.context.db.notifications.markAllRead(id, it.context.now())
  service.taken.length = 0
  service.status = 201
  // As the form hands it over.
  const form = { intent: 'allow', ...aDevice() }
  await allowPush(it.context, sessionId, form)
})

const later = async (minutes: number) => {
  it.clock.now = new Date((it.clock.now ?? new Date()).getTime() + minutes * 60_000)
  while ((await drain(it.context)) > 0);
}
/** Long enough for the notice in the app, and then for what wakes a device. */
const absent = async () => {
  await later(1.1)
  await later(1.1)
}
const say = (actor: SignedIn, body: string) =>
  sendMessage(it.context, actor, { roomId: people.roomId, clientId: it.context.newId(), body })
const wish = (push: boolean) =>
  saveNoticeSettings(it.context, people.b.actor, {
    choices: NOTICE_KINDS.map((kind) => ({ kind, channel: 'push', wanted: push })),
    times: { zone: 'WIB', quiet: null, holidayUntil: null },
    matchFrom: 600,
    submission: aSubmission(),
  })

/** What a house claims of itself (RFC 8292), once its signature was found right. */
function signedBy(key: string, authorization: string): unknown {
  const [token = '', named = ''] = authorization.replace('vapid t=', '').split(/, ?k=/)
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(named, 'base64url')
  const jwk = { x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', ...jwk }, format: 'jwk' })
  const by = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  const right = verify('sha256', Buffer.from(`${head}.${claims}`), by, Buffer.from(signature, 'base64url'))
  expect([named, right]).toEqual([key, true])
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}

test('a burst wakes a device once, sealed and signed by this house', async () => {
  await say(people.a.actor, 'Rahasia pertama')
  await say(people.a.actor, 'Rahasia kedua')
  await later(1.1)
  await say(people.a.actor, 'Rahasia ketiga')
  await later(5)
  const [woken, ...more] = service.taken
  expect([woken?.path, more]).toEqual(['/wake/siti', []])
  expect(woken?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'normal' })
  expect(woken?.body.toString('latin1')).not.toContain('Rahasia')
  expect(signedBy(it.context.push.publicKey, woken?.headers.authorization ?? '')).toMatchObject({
    aud: new URL(aDevice().endpoint).origin,
  })
})

test('what is handed over says that something is new, and nothing of what was said', async () => {
  const told: string[] = []
  const push = {
    publicKey: it.context.push.publicKey,
    send: async (_device: object, text: string) => {
      told.push(text)
      return 'sent' as const
    },
  }
  await say(people.a.actor, 'Rahasia')
  await later(1.1)
  it.clock.now = new Date((it.clock.now ?? new Date()).getTime() + 61_000)
  await pushNotices({ ...it.context, push }, { userId: people.b.id })
  expect(told.map((text) => JSON.parse(text))).toEqual([
    expect.objectContaining({ title: 'Jejaring', body: expect.stringContaining('Ada pesan baru di ruang') }),
  ])
  expect(told.join()).not.toContain('Rahasia')
})

test('nobody is woken who did not allow it, read it in time, or switched it off', async () => {
  await stopPush(it.context, sessionId)
  await say(people.a.actor, 'satu')
  await absent()
  await allowPush(it.context, sessionId, aDevice())
  expect(await readPushDevice(it.context, sessionId)).toMatchObject({ on: true })
  await it.context.db.notifications.markAllRead(people.b.id, it.context.now())
  await wish(false)
  await say(people.a.actor, 'dua')
  await absent()
  await it.context.db.notifications.markAllRead(people.b.id, it.context.now())
  await wish(true)
  await say(people.a.actor, 'tiga')
  await later(1.1)
  await it.context.db.notifications.markAllRead(people.b.id, it.context.now())
  await absent()
  expect(service.taken).toEqual([])
})

test.each([404, 410])('a device that is no more (%i) is forgotten, and no other', async (status) => {
  const other = await newSession('Siti Aminah')
  service.status = status
  await say(people.a.actor, 'Halo')
  await absent()
  expect(service.taken).toHaveLength(1)
  expect(await readPushDevice(it.context, sessionId)).toMatchObject({ on: false })
  await allowPush(it.context, other.sessionId, aDevice('/wake/other'))
  expect(await it.context.db.pushDevices.of(people.b.id, it.context.now())).toHaveLength(1)
  await stopPush(it.context, other.sessionId)
})

test('a push service in trouble is asked again; in the end the outbox keeps its reason', async () => {
  service.status = 503
  await say(people.a.actor, 'Halo')
  await absent()
  const refused = service.taken.length
  expect(refused).toBeGreaterThan(0)
  service.status = 201
  await later(5)
  expect(service.taken.length).toBe(refused + 1)
  await it.context.db.notifications.markAllRead(people.b.id, it.context.now())
  service.status = 500
  await say(people.a.actor, 'Halo lagi')
  for (let attempt = 0; attempt < 12; attempt += 1) await later(12)
  const client = createClient(it.url, 1)
  const row = await client.outbox.findFirstOrThrow({ where: { topic: 'push-due' }, orderBy: { id: 'desc' } })
  await client.$disconnect()
  expect(row).toMatchObject({ state: 'failed', reason: expect.stringContaining('answered 500') })
  expect(await readPushDevice(it.context, sessionId)).toMatchObject({ on: true })
})

test('two processes that come to the same person at once wake them once', async () => {
  await say(people.a.actor, 'Halo')
  await later(1.1)
  it.clock.now = new Date((it.clock.now ?? new Date()).getTime() + 5 * 60_000)
  const wake = () => pushNotices(it.context, { userId: people.b.id })
  await Promise.all([wake(), wake(), wake()])
  expect(service.taken).toHaveLength(1)
})

test('a browser belongs to who used it last, and signing out takes it away', async () => {
  const shared = aDevice('/wake/shared')
  const rina = await newSession('Rina Kartika')
  await allowPush(it.context, rina.sessionId, shared)
  const siti = await newSession('Siti Aminah')
  await allowPush(it.context, siti.sessionId, shared)
  expect(await readPushDevice(it.context, rina.sessionId)).toMatchObject({ on: false })
  expect(await readPushDevice(it.context, siti.sessionId)).toMatchObject({ on: true })
  await signOut(it.context, people.b.actor, { id: siti.sessionId, headers: new Headers({ cookie: siti.cookie }) })
  expect(await readPushDevice(it.context, siti.sessionId)).toMatchObject({ on: false })
})

test('the house keeps its keys with its secret', () => {
  const [one, again, other] = ['satu', 'satu', 'dua'].map((word) =>
    createPush({ origin: 'https://jejaring.example', secret: `${word} rahasia yang panjang sekali` }),
  )
  expect(one?.publicKey).toBe(again?.publicKey)
  expect(one?.publicKey).not.toBe(other?.publicKey)
})

test('nobody makes the house call an address of their choice', () => {
  const { p256dh, auth } = aDevice()
  const takes = (endpoint: string) => PushForm.safeParse({ intent: 'allow', endpoint, p256dh, auth }).success
  expect(takes('https://fcm.googleapis.com/fcm/send/abc')).toBe(true)
  expect(takes('https://updates.push.services.mozilla.com/wpush/v2/abc')).toBe(true)
  expect(takes('https://web.push.apple.com/abc')).toBe(true)
  for (const endpoint of [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://127.0.0.1/abc',
    'https://push.apple.com.evil.example/abc',
    'https://evilpush.apple.com/abc',
    'https://user:word@fcm.googleapis.com.evil.example/',
  ])
    expect(takes(endpoint)).toBe(false)
  const short = 'c2hvcnQ'
  expect(
    PushForm.safeParse({ intent: 'allow', endpoint: 'https://fcm.googleapis.com/a', p256dh: short, auth }).success,
  ).toBe(false)
  expect(PushForm.safeParse({ intent: 'stop' }).success).toBe(true)
})
