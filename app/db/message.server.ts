import type { RoomSide } from '~/domain/conversation/delivery'
import { type Message, type MessageKind, tellsChange } from '~/domain/conversation/message'
import type { Queryable } from './client.server'

interface NewMessage {
  readonly id: string
  readonly roomId: string
  readonly senderId: string
  readonly side: RoomSide
  readonly clientId: string
  readonly kind: MessageKind
  readonly body: string
  readonly about: number | null
  readonly createdAt: Date
}

const WITH_NAME = { sender: { select: { name: true } } } as const

export const messageQueries = (client: Queryable) => ({
  /**
   * Stores a message at the room's next place and answers its sequence; null when the room is closed. Call it inside
   * a transaction: the room's row stays locked until its end, so sequences commit in order and without gaps.
   * Fails as a duplicate when the sender's id for it is taken.
   */
  async append(message: NewMessage): Promise<number | null> {
    const [room] = await client.room.updateManyAndReturn({
      where: { id: message.roomId, closedAt: null },
      data: { lastSequence: { increment: 1 } },
      select: { lastSequence: true },
    })
    if (!room) return null
    await client.message.create({ data: { ...message, sequence: room.lastSequence } })
    return room.lastSequence
  },

  /** What this sender stored under their own id for it, in whichever room. */
  async findSent({ senderId, clientId }: { senderId: string; clientId: string }) {
    const row = await client.message.findUnique({
      where: { senderId_clientId: { senderId, clientId } },
      include: WITH_NAME,
    })
    return row && { roomId: row.roomId, message: toMessage(row) }
  },

  /** Up to `limit` messages after a sequence, in order, each change with what it made of its message. */
  async after({ roomId, after, limit }: { roomId: string; after: number; limit: number }): Promise<Message[]> {
    const rows = await client.message.findMany({
      where: { roomId, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: limit,
      include: WITH_NAME,
    })
    const messages = rows.map(toMessage)
    const about = messages.flatMap((message) => (tellsChange(message) ? [message.about] : []))
    if (about.length === 0) return messages
    const changed = await client.message.findMany({ where: { roomId, sequence: { in: about } }, include: WITH_NAME })
    const subjects = new Map(changed.map((row) => [row.sequence, toMessage(row)]))
    return messages.map((message) => {
      const subject = tellsChange(message) && subjects.get(message.about)
      return subject ? { ...message, subject } : message
    })
  },

  /** Who, of those who may sit there, has not read a message of somebody else; with the case it belongs to. */
  async missing({ roomId, sequence }: { roomId: string; sequence: number }) {
    return client.$queryRaw<{ userId: string; partnershipId: string; reference: string }[]>`
      select seat.user_id as "userId", partnership.id as "partnershipId", partnership.reference
      from message
      join room on room.id = message.room_id
      join partnership on partnership.id = room.partnership_id
      join room_seat seat on seat.room_id = room.id and seat.user_id <> message.sender_id
      left join room_member member on member.room_id = room.id and member.user_id = seat.user_id
      where message.room_id = ${roomId}::uuid and message.sequence = ${sequence}
        and coalesce(member.read_sequence, 0) < message.sequence`
  },
})

interface MessageRow extends Omit<Message, 'senderName' | 'subject'> {
  readonly sender: { readonly name: string }
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
})
