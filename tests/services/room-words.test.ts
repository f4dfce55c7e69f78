import sharp from 'sharp'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Message } from '~/domain/conversation/message'
import type { Talk } from '~/domain/conversation/room'
import { readRoomFile } from '~/http/read-room-file.server'
import { changeMessage } from '~/services/message/change.server'
import { readAfter } from '~/services/message/read-after.server'
import { readRoomFile as openFile } from '~/services/message/read-file.server'
import { sendMessage } from '~/services/message/send.server'
import { sendFile } from '~/services/message/send-file.server'
import { showMessage } from '~/services/message/show.server'
import { tellAbsent } from '~/services/message/tell-absent.server'
import { copyRoom } from '~/services/room/copy.server'
import { enterRoom } from '~/services/room/enter.server'
import { placeOfRoom } from '~/services/room/place.server'
import { searchRoom } from '~/services/room/search.server'
import { showRoom } from '~/services/room/show.server'
import { unreadByCase } from '~/services/room/unread.server'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { type StoredCase, storeCase } from '../setup/room'

const it = useHouse()
let people: StoredCase
let roomId: string

const START = new Date('2026-11-22T02:00:00Z')
const later = (minutes: number, ms = 0) => {
  it.clock.now = new Date(START.getTime() + minutes * 60_000 + ms)
}

beforeAll(async () => {
  people = await storeCase(it.context, it.url)
})

/** Every test talks in a room of its own: a new one of the same case stands before the older ones. */
beforeEach(async () => {
  later(0)
  const client = createClient(it.url, 1)
  await client.room.deleteMany({ where: { partnershipId: people.partnershipId } })
  await client.rateLimit.deleteMany({})
  await client.$disconnect()
  roomId = await open('case', people.partnershipId)
  for (const { actor } of [people.a, people.b, people.broker]) await enterRoom(it.context, actor, { id: roomId })
})

async function open(talk: Talk, holderId: string): Promise<string> {
  const id = it.context.newId()
  await it.context.db.rooms.open({ id, partnershipId: people.partnershipId, talk, holderId, at: START })
  return id
}

const say = async (actor: SignedIn, body: string, about?: number, clientId = it.context.newId()) => {
  const sent = await sendMessage(it.context, actor, { roomId, clientId, body, about })
  if (!sent.ok) throw new Error(sent.refusal.code)
  return sent.value
}

const edit = (actor: SignedIn, { sequence, version }: Pick<Message, 'sequence' | 'version'>, body: string) =>
  changeMessage(it.context, actor, {
    intent: 'edit',
    roomId,
    sequence,
    version,
    body,
    submission: aSubmission(),
  })
const remove = (actor: SignedIn, { sequence, version }: Pick<Message, 'sequence' | 'version'>) =>
  changeMessage(it.context, actor, { intent: 'delete', roomId, sequence, version, submission: aSubmission() })

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)
const log = () => it.context.db.messages.after({ roomId, after: 3, limit: 100 })
const shown = async (actor: SignedIn, sequence: number) => {
  const found = await showMessage(it.context, actor, { roomId, sequence })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

test('an edit keeps its place and its old words, and a line brings it to whoever reads on', async () => {
  const first = await say(people.a.actor, 'Harga 28.500')
  await say(people.b.actor, 'Baik')
  later(14)
  expect(codeOf(await edit(people.a.actor, first, 'Harga 28.000'))).toBe('ok')
  const read = await readAfter(it.context, people.b.actor, { roomId, after: 5 })
  const changed = { sequence: 4, body: 'Harga 28.000', change: 'edited', version: 1 }
  expect(read).toMatchObject({
    value: { messages: [{ sequence: 6, kind: 'event', body: 'edited', about: 4, subject: changed }] },
  })
  expect((await log()).map(({ sequence, body }) => [sequence, body])).toEqual([
    [4, 'Harga 28.000'],
    [5, 'Baik'],
    [6, 'edited'],
  ])
  const { wordings, may } = await shown(people.b.actor, 4)
  expect(wordings).toEqual([{ body: 'Harga 28.500', replacedAt: it.clock.now }])
  expect(may).toMatchObject({ answer: true, edit: false, remove: false })
})

test('the line that tells it is hinted with the message as it stands', async () => {
  const hints: unknown[] = []
  const context = {
    ...it.context,
    realtime: { ...it.context.realtime, toRoom: (...hint: readonly unknown[]) => hints.push(hint) },
  }
  const { sequence, version } = await say(people.a.actor, 'Jumat')
  const submission = aSubmission()
  await changeMessage(context, people.a.actor, { intent: 'edit', roomId, sequence, version, body: 'Sabtu', submission })
  const message = { body: 'edited', about: 4, subject: { sequence: 4, body: 'Sabtu', change: 'edited' } }
  expect(hints).toMatchObject([[roomId, 'message', { roomId, message }]])
})

test('a deleted message keeps its place and loses its words for everyone; the words are kept', async () => {
  const first = await say(people.a.actor, 'Salah kirim')
  await edit(people.a.actor, first, 'Salah kirim lagi')
  expect(codeOf(await remove(people.a.actor, { sequence: 4, version: 1 }))).toBe('ok')
  expect((await log())[0]).toMatchObject({ sequence: 4, body: '', change: 'deleted', version: 2 })
  const { wordings, may } = await shown(people.b.actor, 4)
  expect([wordings, may.answer]).toEqual([[], false])
  expect((await it.context.db.messageVersions.of(first.id)).map(({ body }) => body)).toEqual([
    'Salah kirim',
    'Salah kirim lagi',
  ])
  expect(codeOf(await edit(people.a.actor, { sequence: 4, version: 2 }, 'Kembali'))).toBe('already-deleted')
})

test('fifteen minutes are counted by the server, to the last millisecond', async () => {
  const first = await say(people.a.actor, 'satu')
  expect((await shown(people.a.actor, 4)).may).toMatchObject({ edit: true, remove: true })
  later(15)
  expect(codeOf(await edit(people.a.actor, first, 'dua'))).toBe('ok')
  later(15, 1)
  expect(codeOf(await edit(people.a.actor, { sequence: 4, version: 1 }, 'tiga'))).toBe('too-late')
  expect(codeOf(await remove(people.a.actor, { sequence: 4, version: 1 }))).toBe('too-late')
  expect((await shown(people.a.actor, 4)).may).toMatchObject({ answer: true, edit: false, remove: false })
})

test('nobody changes what another wrote, a line of the house, what is not there, or a closed room', async () => {
  const first = await say(people.a.actor, 'satu')
  expect(codeOf(await edit(people.broker.actor, first, 'dua'))).toBe('not-yours')
  expect(codeOf(await remove(people.b.actor, first))).toBe('not-yours')
  expect(codeOf(await remove(people.a.actor, { sequence: 1, version: 0 }))).toBe('not-changeable')
  expect(codeOf(await edit(people.a.actor, { sequence: 99, version: 0 }, 'dua'))).toBe('not-found')
  expect(codeOf(await edit(people.stranger.actor, first, 'dua'))).toBe('not-found')
  expect(codeOf(await edit(people.a.actor, first, ' '))).toBe('message-empty')
  await it.context.db.rooms.close({ partnershipId: people.partnershipId, at: START })
  expect(codeOf(await edit(people.a.actor, first, 'dua'))).toBe('room-closed')
  expect(codeOf(await remove(people.a.actor, first))).toBe('room-closed')
  expect((await shown(people.a.actor, 4)).may).toMatchObject({ answer: false, edit: false, remove: false })
})

test('two edits of the same wording: one wins, the other is told; the log has no gap', async () => {
  const first = await say(people.a.actor, 'satu')
  const both = await Promise.all([edit(people.a.actor, first, 'dua'), edit(people.a.actor, first, 'tiga')])
  expect(new Set(both.map(codeOf))).toEqual(new Set(['ok', 'stale']))
  expect((await log()).map(({ sequence }) => sequence)).toEqual([4, 5])
})

test('a form sent twice changes once, and the same words change nothing', async () => {
  const { sequence, version } = await say(people.a.actor, 'satu')
  const form = { intent: 'edit', roomId, sequence, version, body: 'dua', submission: aSubmission() } as const
  const both = [
    await changeMessage(it.context, people.a.actor, form),
    await changeMessage(it.context, people.a.actor, form),
  ]
  expect(both.map(codeOf)).toEqual(['ok', 'ok'])
  expect(codeOf(await edit(people.a.actor, { sequence, version: 1 }, ' dua '))).toBe('ok')
  expect(await log()).toHaveLength(2)
})

test('sent again after it was edited, a message is still the first row; other words are still refused', async () => {
  const clientId = it.context.newId()
  const first = await say(people.a.actor, 'Harga 28.500', undefined, clientId)
  await edit(people.a.actor, first, 'Harga 28.000')
  expect(await say(people.a.actor, 'Harga 28.500', undefined, clientId)).toMatchObject({
    sequence: 4,
    body: 'Harga 28.000',
    change: 'edited',
  })
  const other = sendMessage(it.context, people.a.actor, { roomId, clientId, body: 'Harga 28.000' })
  expect(codeOf(await other)).toBe('form-already-sent')
})

test('an answer names the message it answers, which has to be there', async () => {
  await say(people.a.actor, 'Kapan bisa mulai?')
  expect(await say(people.b.actor, 'Senin', 4)).toMatchObject({ about: 4 })
  const message = { roomId, clientId: it.context.newId(), body: 'Senin', about: 99 }
  expect(codeOf(await sendMessage(it.context, people.b.actor, message))).toBe('answers-nothing')
  const page = (reply: number) =>
    showRoom(it.context, people.b.actor, { partnershipId: people.partnershipId, before: null, reply })
  expect(await page(4)).toMatchObject({ value: { reply: { body: 'Kapan bisa mulai?' }, leads: false } })
  expect(await page(1)).toMatchObject({ value: { reply: null } })
  expect(await page(99)).toMatchObject({ value: { reply: null } })
})

test('an edit is no news to count, and what was deleted no longer is', async () => {
  const unread = async () => (await unreadByCase(it.context, people.b.actor)).get(people.partnershipId)?.count
  const unanswered = () => it.context.db.mediation.unanswered(people.broker.id, people.partnershipId)
  const first = await say(people.a.actor, 'satu')
  expect(await unread()).toBe(1)
  await edit(people.a.actor, first, 'dua')
  expect(await unread()).toBe(1)
  expect(await unanswered()).toHaveLength(1)
  await remove(people.a.actor, { sequence: 4, version: 1 })
  expect(await unread()).toBeUndefined()
  // And nobody owes an answer to it.
  expect(await unanswered()).toEqual([])
  await tellAbsent(it.context, { roomId, sequence: 4 })
  expect(
    (await it.context.db.notifications.toldOf(`/partnerships/${people.partnershipId}/room`, [people.b.id])).size,
  ).toBe(0)
})

const photo = async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const picture = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#0b5d57', noise } })
  return new File(
    [
      new Uint8Array(
        await picture
          .jpeg()
          .withExif({ IFD0: { Make: 'Telepon' } })
          .toBuffer(),
      ),
    ],
    'kain.jpg',
  )
}
const pdf = new File(['%PDF-1.7\n1 0 obj\n'], 'pola.pdf')

const send = (actor: SignedIn, file: File, { caption = '', clientId = it.context.newId() } = {}) =>
  sendFile(it.context, actor, { roomId, clientId, caption, read: () => readRoomFile(file) })
const bytesOf = (actor: SignedIn, sequence: number, part: 'bytes' | 'preview' = 'bytes') =>
  openFile(it.context, actor, { roomId, sequence, part })

test('a photo is one message with a small picture of it, for those of the room alone', async () => {
  expect(await send(people.a.actor, await photo(), { caption: ' Contoh kain ' })).toMatchObject({
    ok: true,
    value: { partnershipId: people.partnershipId, talk: 'case' },
  })
  const [message] = await log()
  expect(message).toMatchObject({
    kind: 'file',
    body: 'Contoh kain',
    file: { name: 'kain.jpg', mediaType: 'image/jpeg' },
  })
  expect(message?.file?.preview).toMatchObject({ width: expect.any(Number), height: expect.any(Number) })
  const [full, small] = [await bytesOf(people.b.actor, 4), await bytesOf(people.broker.actor, 4, 'preview')]
  expect((await sharp(full?.bytes).metadata()).exif).toBeUndefined()
  expect(small?.bytes.length).toBeLessThanOrEqual(20 * 1024)
  expect((await sharp(small?.bytes).metadata()).format).toBe('webp')
  expect(await bytesOf(people.stranger.actor, 4)).toBeNull()
  expect(await bytesOf(people.a.actor, 1)).toBeNull()
  expect((await unreadByCase(it.context, people.b.actor)).get(people.partnershipId)?.count).toBe(1)
})

test('a PDF has no small picture, and a closed room is still read', async () => {
  await send(people.b.actor, pdf)
  expect((await log())[0]).toMatchObject({ kind: 'file', body: '', file: { name: 'pola.pdf', preview: null } })
  expect(await bytesOf(people.a.actor, 4, 'preview')).toBeNull()
  await it.context.db.rooms.close({ partnershipId: people.partnershipId, at: START })
  expect(await bytesOf(people.a.actor, 4)).toMatchObject({ mediaType: 'application/pdf' })
  expect(codeOf(await send(people.b.actor, pdf))).toBe('room-closed')
  expect(await placeOfRoom(it.context, people.a.actor, roomId)).toMatchObject({ value: { closed: true } })
})

test('what one side sends its broker alone is not there for the other', async () => {
  roomId = await open('a', people.broker.id)
  for (const { actor } of [people.a, people.broker]) await enterRoom(it.context, actor, { id: roomId })
  await send(people.a.actor, pdf)
  await say(people.a.actor, 'Jangan bilang pihak B')
  expect(await bytesOf(people.broker.actor, 3)).toMatchObject({ name: 'pola.pdf' })
  const { actor } = people.b
  expect(await bytesOf(actor, 3)).toBeNull()
  expect(codeOf(await showMessage(it.context, actor, { roomId, sequence: 4 }))).toBe('not-found')
  expect(codeOf(await searchRoom(it.context, actor, { roomId, typed: 'jangan', before: null }))).toBe('not-found')
  expect(codeOf(await copyRoom(it.context, actor, { roomId, form: 'txt', locale: 'id' }))).toBe('not-found')
  expect(codeOf(await placeOfRoom(it.context, actor, roomId))).toBe('not-found')
})

test('a file is sent once, however often; another under the same id is refused', async () => {
  const clientId = it.context.newId()
  const twice = await Promise.all([send(people.a.actor, pdf, { clientId }), send(people.a.actor, pdf, { clientId })])
  expect(twice.map(codeOf)).toEqual(['ok', 'ok'])
  expect(await log()).toHaveLength(1)
  expect(codeOf(await send(people.a.actor, await photo(), { clientId }))).toBe('form-already-sent')
  expect(codeOf(await send(people.a.actor, pdf, { clientId, caption: 'lain' }))).toBe('form-already-sent')
})

test('a deleted file is out of sight', async () => {
  await send(people.a.actor, pdf, { caption: 'Pola' })
  expect(codeOf(await edit(people.a.actor, { sequence: 4, version: 0 }, 'Lain'))).toBe('not-changeable')
  expect(codeOf(await remove(people.a.actor, { sequence: 4, version: 0 }))).toBe('ok')
  const [message] = await log()
  expect([message?.body, message?.file]).toEqual(['', undefined])
  expect(await bytesOf(people.a.actor, 4)).toBeNull()
})

test('twenty files in five minutes, then one waits; what is refused is not even read', async () => {
  for (let sent = 0; sent < 20; sent += 1) expect(codeOf(await send(people.a.actor, pdf))).toBe('ok')
  let read = false
  const file = {
    roomId,
    clientId: it.context.newId(),
    caption: '',
    read: () => {
      read = true
      return readRoomFile(pdf)
    },
  }
  expect(await sendFile(it.context, people.a.actor, file)).toEqual({
    ok: false,
    refusal: { code: 'rate-limited', detail: { seconds: 300 } },
  })
  expect(read).toBe(false)
  expect(codeOf(await send(people.b.actor, pdf))).toBe('ok')
  later(5)
  expect(codeOf(await send(people.a.actor, pdf))).toBe('ok')
})

test('no room, too long a caption, and no file of ours are refused', async () => {
  expect(codeOf(await send(people.stranger.actor, pdf))).toBe('not-found')
  expect(codeOf(await send(people.a.actor, pdf, { caption: 'a'.repeat(4001) }))).toBe('message-too-long')
  expect(codeOf(await send(people.a.actor, new File(['<svg/>'], 'a.svg')))).toBe('file-type')
  expect(await log()).toEqual([])
})

const search = async (typed: string, before: number | null = null) => {
  const found = await searchRoom(it.context, people.b.actor, { roomId, typed, before })
  return found.ok ? found.value : { hits: [], next: null, words: [] }
}
const found = async (typed: string) => (await search(typed)).hits.map(({ sequence }) => sequence)

test('search finds every word anywhere, whatever its case and accents, and nothing that only looks like a pattern', async () => {
  await say(people.a.actor, 'Harga KAIN Café 100% katun')
  await say(people.b.actor, 'kain cafe\u0301 saja')
  const gone = await say(people.a.actor, 'kain rahasia')
  await remove(people.a.actor, gone)
  await send(people.a.actor, pdf, { caption: 'Gambar' })
  expect(await found('kain')).toEqual([5, 4])
  expect(await found('CAFE kain')).toEqual([5, 4])
  expect(await found('café harga')).toEqual([4])
  expect(await found('100%')).toEqual([4])
  expect(await found('k_in')).toEqual([])
  expect(await found('\\')).toEqual([])
  expect(await found('POLA gambar')).toEqual([8])
  expect(await found('deleted')).toEqual([])
  expect(await found('  ')).toEqual([])
})

test('search shows twenty, and the older ones after them', async () => {
  for (let line = 0; line < 25; line += 1) await say(people.a.actor, `baris ${line}`)
  const first = await search('baris')
  expect([first.hits.length, first.next]).toEqual([20, 9])
  const second = await search('baris', first.next)
  expect([second.hits.length, second.next]).toEqual([5, null])
})

test('a copy has all of its room in order, with what was edited and deleted, and nothing runs in it', async () => {
  const first = await say(people.a.actor, '=SUM(A1)\n[9] 10.00 Siti Aminah (B)')
  await say(people.b.actor, '<b>Baik</b>', 4)
  await send(people.b.actor, pdf, { caption: 'Pola baju' })
  await edit(people.a.actor, first, '=1+1')
  await remove(people.a.actor, await say(people.a.actor, 'rahasia'))
  await it.context.db.rooms.close({ partnershipId: people.partnershipId, at: START })
  const copy = await copyRoom(it.context, people.b.actor, { roomId, form: 'txt', locale: 'id' })
  if (!copy.ok) throw new Error(copy.refusal.code)
  expect(copy.value.name).toMatch(/^ruang-JJ-.*\.txt$/)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(copy.value.bytes)
  expect(text.replace(/ruang bicara JJ-\S+/, '')).toMatchInlineSnapshot(`
    "﻿Salinan 

    Garmen Priangan (A), Jahit Siti (B), dan pialang.

    Diunduh 22 Nov 2026, 09.00 WIB. Waktu ditulis menurut jam di tempat Anda.

    # 22 Nov 2026

    09.00 Rina Kartika masuk

    09.00 Siti Aminah masuk

    09.00 Bambang Pialang masuk

    [4] 09.00 Rina Kartika (A)
        =1+1
        Diubah 09.00, dulu: =SUM(A1)
        [9] 10.00 Siti Aminah (B)

    [5] 09.00 Siti Aminah (B)
        Membalas pesan 4
        <b>Baik</b>

    [6] 09.00 Siti Aminah (B)
        Berkas: pola.pdf
        Pola baju

    [8] 09.00 Rina Kartika (A)
        Pesan dihapus
    "
  `)
  expect(text).not.toMatch(/^[=+@-]/m)
  const paper = await copyRoom(it.context, people.b.actor, { roomId, form: 'pdf', locale: 'en' })
  expect(paper.ok && new TextDecoder('latin1').decode(paper.value.bytes).startsWith('%PDF-1.7')).toBe(true)
})

test('twenty papers of rooms in five minutes, then one waits', async () => {
  const copies = []
  for (let count = 0; count < 21; count += 1)
    copies.push(await copyRoom(it.context, people.broker.actor, { roomId, form: 'txt', locale: 'id' }))
  expect(copies.map(({ ok }) => ok).lastIndexOf(true)).toBe(19)
  expect(copies[20]).toMatchObject({ refusal: { code: 'rate-limited', detail: { seconds: 300 } } })
})
