import type { Shown } from '~/domain/conversation/cards/shown'
import type { RoomSide } from '~/domain/conversation/delivery'
import {
  type Message,
  type MessageChange,
  type MessageFile,
  type MessageKind,
  tellsChange,
} from '~/domain/conversation/message'
import type { Talk } from '~/domain/conversation/room'
import { type Queryable, readJson } from './client.server'
import { Prisma } from './generated/client'

interface NewMessage {
  readonly id: string
  readonly roomId: string
  readonly senderId: string
  readonly side: RoomSide
  readonly clientId: string
  readonly kind: MessageKind
  readonly body: string
  readonly about: number | null
  readonly shown?: Shown | undefined
  readonly createdAt: Date
}

interface Rewritten extends Pick<NewMessage, 'roomId' | 'body'> {
  readonly sequence: number
  readonly shown: Shown
}

const toJson = (shown: Shown) => shown as unknown as Prisma.InputJsonObject

/** A message with its place, given under the lock of its room. */
export interface PlacedMessage extends NewMessage {
  readonly sequence: number
}

type SentUnder = Pick<NewMessage, 'senderId' | 'clientId'>

/** What is stored under a sender's own id for it. */
export interface SentMessage {
  readonly roomId: string
  readonly message: Message
  /** What it said at first. */
  readonly sent: string
  /** Of its file. */
  readonly sha256: string | null
}

/** Its bytes stay where they are. */
const FILE = { name: true, mediaType: true, size: true, previewWidth: true, previewHeight: true } as const
const AS_SHOWN = { sender: { select: { name: true } }, file: { select: FILE } } as const

interface Place {
  readonly roomId: string
  readonly sequence: number
}

interface Span {
  readonly roomId: string
  readonly after: number
  readonly limit: number
}

interface RoomSearch {
  readonly roomId: string
  /** Folded as in `domain/conversation/search`; every one has to be there. */
  readonly words: readonly string[]
  /** Only what stands before this sequence. */
  readonly before: number
  readonly limit: number
}

export const messageQueries = (client: Queryable) => ({
  /**
   * Stores a message at the room's next place and answers its sequence; null when the room is closed, unless the line
   * has to stand there all the same. Call it inside a transaction: the room's row stays locked until its end, so
   * sequences commit in order and without gaps. Fails as a duplicate when the sender's id for it is taken.
   */
  async append(message: NewMessage, { evenClosed = false } = {}): Promise<number | null> {
    const [room] = await client.room.updateManyAndReturn({
      where: { id: message.roomId, ...(!evenClosed && { closedAt: null }) },
      data: { lastSequence: { increment: 1 } },
      select: { lastSequence: true },
    })
    if (!room) return null
    const { shown, ...row } = message
    await client.message.create({
      data: { ...row, sequence: room.lastSequence, ...(shown && { shown: toJson(shown) }) },
    })
    return room.lastSequence
  },

  /** What became of a card: its message says so from now on, one version later. */
  rewrite: (row: Rewritten) => rewrite(client, row),

  /** What these senders stored under their own ids for it, in whichever room. */
  findSent: async (sent: readonly SentUnder[]) => readSent(client, await readJson<SentRow>(client, sentUnder(sent))),

  /** Up to `limit` messages after a sequence, in order, each change with what it made of its message. */
  after: (asked: Span) => after(client, asked),

  /** The messages at these places, as `after` gives them; places without one are left out. */
  at: (places: readonly Place[]) => at(client, places),

  /** One message; null where there is none. */
  async find({ roomId, sequence }: Place): Promise<Message | null> {
    const row = await client.message.findUnique({ where: { roomId_sequence: { roomId, sequence } }, include: AS_SHOWN })
    return row && toMessage(row)
  },

  /** The last `limit` messages before a sequence (null: of all), in order, as they stand now. */
  before: (page: PageBefore) => messagesBefore(client, page),

  /** What was said with all these words in it, in its text or the name of its file; newest first. */
  search: (asked: RoomSearch) => search(client, asked),

  /**
   * Who, of those who may sit there, has not read a message of somebody else; with the case it belongs to. What stands
   * under their name at another side was said by a guest.
   */
  missing: (message: { roomId: string; sequence: number }) => missing(client, message),
})

async function rewrite(client: Queryable, { roomId, sequence, ...now }: Rewritten): Promise<void> {
  await client.message.update({
    where: { roomId_sequence: { roomId, sequence } },
    data: { body: now.body, shown: toJson(now.shown), version: { increment: 1 } },
  })
}

async function missing(client: Queryable, { roomId, sequence }: { roomId: string; sequence: number }) {
  return client.$queryRaw<{ userId: string; partnershipId: string; reference: string; talk: Talk }[]>`
      select seat.user_id as "userId", partnership.id as "partnershipId", partnership.reference, room.talk::text as talk
      from message
      join room on room.id = message.room_id
      join partnership on partnership.id = room.partnership_id
      join room_seat seat on seat.room_id = room.id
        and (seat.user_id <> message.sender_id or seat.side <> message.side)
      left join room_member member on member.room_id = room.id and member.user_id = seat.user_id
      where message.room_id = ${roomId}::uuid and message.sequence = ${sequence}
        and message.change is distinct from 'deleted'
        and coalesce(member.read_sequence, 0) < message.sequence`
}

interface PageBefore {
  readonly roomId: string
  readonly before: number | null
  readonly limit: number
}

async function messagesBefore(client: Queryable, { roomId, before, limit }: PageBefore): Promise<Message[]> {
  const rows = await client.message.findMany({
    where: { roomId, ...(before !== null && { sequence: { lt: before } }) },
    orderBy: { sequence: 'desc' },
    take: limit,
    include: AS_SHOWN,
  })
  return rows.toReversed().map(toMessage)
}

interface FileRow extends Pick<MessageFile, 'name' | 'mediaType' | 'size'> {
  readonly previewWidth: number | null
  readonly previewHeight: number | null
}

interface MessageRow extends Omit<Message, 'senderName' | 'subject' | 'change' | 'file' | 'shown'> {
  readonly shown: Prisma.JsonValue
  readonly sender: { readonly name: string }
  readonly change: MessageChange | null
  readonly file: FileRow | null
}

const toMessage = ({ sender, ...row }: MessageRow): Message => ({
  id: row.id,
  sequence: row.sequence,
  senderId: row.senderId,
  senderName: sender.name,
  side: row.side,
  clientId: row.clientId,
  kind: row.kind,
  body: row.body,
  about: row.about,
  version: row.version,
  createdAt: row.createdAt,
  ...(row.shown !== null && { shown: row.shown as unknown as Shown }),
  ...(row.change && { change: row.change }),
  ...(row.file && row.change !== 'deleted' && { file: toFile(row.file) }),
})

const toFile = ({ name, mediaType, size, previewWidth, previewHeight }: FileRow): MessageFile => ({
  name,
  mediaType,
  size,
  preview: previewWidth && previewHeight ? { width: previewWidth, height: previewHeight } : null,
})

async function after(client: Queryable, { roomId, after: last, limit }: Span): Promise<Message[]> {
  const rows = await client.message.findMany({
    where: { roomId, sequence: { gt: last } },
    orderBy: { sequence: 'asc' },
    take: limit,
    include: AS_SHOWN,
  })
  const found = await withSubjects(
    client,
    rows.map((row) => ({ roomId, message: toMessage(row) })),
  )
  return found.map(({ message }) => message)
}

interface Found {
  readonly roomId: string
  readonly message: Message
}

/** Messages at places of several rooms, two queries however many they are. */
async function at(client: Queryable, places: readonly Place[]): Promise<Found[]> {
  if (places.length === 0) return []
  const rows = await client.message.findMany({ where: { OR: [...places] }, include: AS_SHOWN })
  return withSubjects(
    client,
    rows.map((row) => ({ roomId: row.roomId, message: toMessage(row) })),
  )
}

/** Each change with what it made of its message. */
async function withSubjects(client: Queryable, found: readonly Found[]): Promise<Found[]> {
  const about = found.flatMap(({ roomId, message }) =>
    tellsChange(message) ? [{ roomId, sequence: message.about }] : [],
  )
  if (about.length === 0) return [...found]
  const changed = await client.message.findMany({ where: { OR: about }, include: AS_SHOWN })
  const subjects = new Map(changed.map((row) => [`${row.roomId} ${row.sequence}`, toMessage(row)]))
  return found.map(({ roomId, message }) => {
    const subject = tellsChange(message) && subjects.get(`${roomId} ${message.about}`)
    return { roomId, message: subject ? { ...message, subject } : message }
  })
}

/** A row of `sentUnder`. */
export interface SentRow extends Omit<SentMessage, 'message'> {
  readonly id: string
}

/** What stands under senders' own ids, without the messages themselves. */
export function sentUnder(sent: readonly SentUnder[]): Prisma.Sql {
  const under = JSON.stringify(sent.map(({ senderId, clientId }) => ({ senderId, clientId })))
  return Prisma.sql`
    select message.id, message.room_id as "roomId", coalesce(first.body, message.body) as sent, file.sha256
    from json_to_recordset(${under}::json) as sent ("senderId" uuid, "clientId" uuid)
    join message on message.sender_id = sent."senderId" and message.client_id = sent."clientId"
    left join message_version first on first.message_id = message.id and first.version = 0
    left join message_file file on file.message_id = message.id`
}

/** The same with the messages as they stand now. */
export async function readSent(client: Queryable, found: readonly SentRow[]): Promise<SentMessage[]> {
  if (found.length === 0) return []
  const rows = await client.message.findMany({ where: { id: { in: found.map(({ id }) => id) } }, include: AS_SHOWN })
  const messages = new Map(rows.map((row) => [row.id, toMessage(row)]))
  return found.flatMap(({ id, ...facts }) => {
    const message = messages.get(id)
    return message ? [{ ...facts, message }] : []
  })
}

async function search(client: Queryable, { roomId, words, before, limit }: RoomSearch): Promise<Message[]> {
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const found = await client.$queryRaw<{ id: string }[]>`
      select message.id from message
      left join message_file file on file.message_id = message.id
      where message.room_id = ${roomId}::uuid and message.sequence < ${before} and message.kind <> 'event'
        and message.change is distinct from 'deleted'
        and lower(regexp_replace(normalize(message.body || ' ' || coalesce(file.name, ''), NFD),
          '[\u0300-\u036f]', '', 'g')) like all(${patterns}::text[])
      order by message.sequence desc
      limit ${limit}`
  const rows = await client.message.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: { sequence: 'desc' },
    include: AS_SHOWN,
  })
  return rows.map(toMessage)
}
