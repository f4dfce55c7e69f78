import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { drain } from '#server/jobs/worker'
import { createMail } from '#server/mail'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { NOTICE_KINDS, type NoticeTimes } from '~/domain/notice'
import { paths } from '~/schemas/paths'
import { sendMessage } from '~/services/message/send.server'
import { mailNotices } from '~/services/notice/mail.server'
import { readNoticeSettings, saveNoticeSettings } from '~/services/notice/settings.server'
import { listNotifications } from '~/services/notification/list.server'
import { notify } from '~/services/notification/notify.server'
import { enterRoom } from '~/services/room/enter.server'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { type StoredCase, storeCase } from '../setup/room'

const it = useHouse()
let people: StoredCase
let context: typeof it.context

/** A mail server of this test's own. It can be told to refuse. */
const post = { taken: [] as { to: string[]; body: string }[], refuses: false }
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onMailFrom: (_address, _session, done) => done(post.refuses ? new Error('the post office is closed') : null),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      post.taken.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        body: Buffer.concat(parts).toString().replaceAll('=\r\n', '').replaceAll('\r\n', '\n'),
      })
      done()
    })
  },
})

beforeAll(async () => {
  it.clock.now = new Date('2026-11-21T02:00:00Z')
  people = await storeCase(it.context, it.url)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const sendMail = createMail({ url: `smtp://127.0.0.1:${port}`, from: 'Jejaring <kabar@jejaring.example>' })
  context = { ...it.context, sendMail }
  for (const { actor } of [people.a, people.b, people.broker]) {
    await enterRoom(context, actor, { partnershipId: people.partnershipId })
  }
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

/** Everybody has read everything, and the next morning has begun. */
beforeEach(async () => {
  await later(24 * 60)
  for (const { id } of [people.a, people.b, people.broker])
    await context.db.notifications.markAllRead(id, context.now())
  post.taken.length = 0
})

const later = async (minutes: number) => {
  it.clock.now = new Date((it.clock.now ?? new Date()).getTime() + minutes * 60_000)
  while ((await drain(context)) > 0);
}

const say = (actor: SignedIn, body: string) =>
  sendMessage(context, actor, { roomId: people.roomId, clientId: context.newId(), body })

const tell = (to: string, kind: 'member-joined' | 'partnership-moved') => {
  const content =
    kind === 'member-joined'
      ? ({ kind, detail: { person: 'Joko', business: 'Jahit Siti', path: '/start' } } as const)
      : ({ kind, detail: { about: 'drafting', reference: 'JJ-2026-000001', path: '/start' } } as const)
  return context.db.transaction((tx) => notify(context, tx, { to: [to], content }))
}

const wish = (actor: SignedIn, times: Partial<NoticeTimes> = {}, unwanted: readonly string[] = []) =>
  saveNoticeSettings(context, actor, {
    choices: NOTICE_KINDS.map((kind) => ({ kind, channel: 'mail', wanted: !unwanted.includes(kind) })),
    times: { zone: 'WIB', quiet: null, holidayUntil: null, ...times },
    matchFrom: 600,
    submission: aSubmission(),
  })

const taken = (actor: SignedIn) => post.taken.filter(({ to }) => to.includes(emailOf(actor)))
const emailOf = ({ name }: SignedIn) => `${name.toLowerCase().replace(' ', '.')}@example.id`

test('one mail for a whole burst, after a while, with a link and no word of what was said', async () => {
  await say(people.a.actor, 'Rahasia pertama')
  await say(people.a.actor, 'Rahasia kedua')
  await tell(people.b.id, 'partnership-moved')
  await later(2)
  await say(people.a.actor, 'Rahasia ketiga')
  expect(post.taken).toEqual([])
  await later(12)
  const [mail, ...more] = taken(people.b.actor)
  expect(more).toEqual([])
  expect(mail?.body).toContain(context.origin + paths.notifications)
  expect(mail?.body).toContain(context.origin + paths.notices)
  expect(mail?.body).toContain('Ada pesan baru di ruang')
  expect(mail?.body).toContain('From: Jejaring <kabar@jejaring.example>')
  expect(mail?.body).not.toContain('Rahasia')
  // As long as it is unread nothing more comes of it.
  await say(people.a.actor, 'Masih ada')
  await later(60)
  expect(taken(people.b.actor)).toHaveLength(1)
})

test('two processes that come to the same person at once send one mail', async () => {
  await tell(people.b.id, 'partnership-moved')
  it.clock.now = new Date((it.clock.now ?? new Date()).getTime() + 20 * 60_000)
  const mail = () => mailNotices(context, { userId: people.b.id })
  await Promise.all([mail(), mail(), mail()])
  expect(taken(people.b.actor)).toHaveLength(1)
  while ((await drain(context)) > 0);
  expect(taken(people.b.actor)).toHaveLength(1)
})

test('what was read in the app is not mailed', async () => {
  await tell(people.b.id, 'partnership-moved')
  await context.db.notifications.markAllRead(people.b.id, context.now())
  await later(30)
  expect(post.taken).toEqual([])
})

test('a kind that is switched off is not told by that way, and by none when both are', async () => {
  await wish(people.b.actor, {}, ['partnership-moved'])
  await tell(people.b.id, 'partnership-moved')
  await later(30)
  expect(post.taken).toEqual([])
  expect((await listNotifications(context, people.b.actor, 1)).unread).toBe(1)
  await saveNoticeSettings(context, people.b.actor, {
    choices: [{ kind: 'member-joined', channel: 'app', wanted: false }],
    times: { zone: 'WIB', quiet: null, holidayUntil: null },
    matchFrom: 600,
    submission: aSubmission(),
  })
  await tell(people.b.id, 'member-joined')
  expect((await listNotifications(context, people.b.actor, 1)).unread).toBe(1)
  await wish(people.b.actor)
})

test('switched off while it waits, it is not mailed either', async () => {
  await tell(people.b.id, 'partnership-moved')
  await wish(people.b.actor, {}, ['partnership-moved'])
  await later(30)
  expect(post.taken).toEqual([])
  await wish(people.b.actor)
})

test('in quiet hours nothing is told; at their end it is', async () => {
  // 09.00 in Bandung: quiet from 8 to 12.
  await wish(people.b.actor, { quiet: { from: 8, until: 12 } })
  const local = new Date(`${it.clock.now?.toISOString().slice(0, 10)}T02:00:00Z`)
  it.clock.now = local
  await tell(people.b.id, 'partnership-moved')
  expect((await listNotifications(context, people.b.actor, 1)).unread).toBe(0)
  await later(120)
  expect([post.taken, (await listNotifications(context, people.b.actor, 1)).unread]).toEqual([[], 0])
  await later(75)
  expect([taken(people.b.actor).length, (await listNotifications(context, people.b.actor, 1)).unread]).toEqual([1, 1])
  await wish(people.b.actor)
})

test('a mail that was due falls into quiet hours set meanwhile, and waits for their end', async () => {
  it.clock.now = new Date(`${it.clock.now?.toISOString().slice(0, 10)}T02:00:00Z`)
  await tell(people.b.id, 'partnership-moved')
  await wish(people.b.actor, { quiet: { from: 8, until: 10 } })
  await later(30)
  expect(post.taken).toEqual([])
  await later(40)
  expect(taken(people.b.actor)).toHaveLength(1)
  await wish(people.b.actor)
})

test('a mail server that refuses is asked again, and in the end the outbox keeps its reason', async () => {
  post.refuses = true
  await tell(people.b.id, 'partnership-moved')
  for (let attempt = 0; attempt < 9; attempt += 1) await later(12)
  const client = createClient(it.url, 1)
  const row = await client.outbox.findFirstOrThrow({ where: { topic: 'mail-due' }, orderBy: { id: 'desc' } })
  await client.$disconnect()
  expect(row).toMatchObject({ state: 'failed', reason: expect.stringContaining('the post office is closed') })
  post.refuses = false
  // The next notice takes along what is still unread.
  await tell(people.b.id, 'member-joined')
  await later(12)
  expect(taken(people.b.actor)).toHaveLength(1)
})

test('without a mail server nothing waits to be mailed, and the page can say so', async () => {
  const mailless = { ...context, sendMail: null }
  await context.db.transaction((tx) =>
    notify(mailless, tx, {
      to: [people.b.id],
      content: {
        kind: 'partnership-moved',
        detail: { about: 'drafting', reference: 'JJ-2026-000001', path: '/start' },
      },
    }),
  )
  await later(30)
  expect(post.taken).toEqual([])
  expect(await readNoticeSettings(mailless, people.b.actor)).toMatchObject({ mail: { sent: false } })
})

test('who never said anything gets the defaults, in the zone they work in', async () => {
  const settings = await readNoticeSettings(context, people.a.actor)
  expect(settings.times).toEqual({ zone: 'WIB', quiet: null, holidayUntil: null })
  expect(settings.matchFrom).toBe(600)
  expect(settings.kinds.find(({ kind }) => kind === 'messages-waiting')?.wanted).toEqual(['app', 'mail', 'push'])
  expect(settings.kinds.find(({ kind }) => kind === 'member-joined')?.wanted).toEqual(['app'])
})

test('a holiday is shown to those who sit in the same rooms', async () => {
  await wish(people.a.actor, { holidayUntil: '2026-12-31' })
  const seats = await context.db.rooms.seats(people.roomId)
  expect(seats.find(({ userId }) => userId === people.a.id)).toMatchObject({ holidayUntil: '2026-12-31', zone: 'WIB' })
})

test('a holiday that is over is not taken, and one that has passed is shown as none', async () => {
  const past = { times: { zone: 'WIB', quiet: null, holidayUntil: '2020-01-01' } } as const
  const asked = { choices: [], matchFrom: 600, ...past, submission: aSubmission() }
  expect(await saveNoticeSettings(context, people.b.actor, asked)).toMatchObject({
    refusal: { code: 'date-in-past', detail: { field: 'holidayUntil' } },
  })
  await context.db.notices.set(people.b.id, { ...past, matchFrom: 600 })
  expect((await readNoticeSettings(context, people.b.actor)).times.holidayUntil).toBe(null)
})
