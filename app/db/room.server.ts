import type { SignedIn } from '~/domain/access/actor'
import type { Message, RoomEvent } from '~/domain/conversation/message'
import type { RoomSide } from '~/domain/conversation/delivery'
import type { Room, Seat } from '~/domain/conversation/room'
import type { Queryable } from './client.server'

/** A room with the place of whoever asked in it. */
export interface FoundRoom {
  readonly room: Room
  /** When they first entered; null is not yet. */
  readonly enteredAt: Date | null
  readonly readSequence: number
}

interface NewMessage {
  readonly id: string
  readonly roomId: string
  readonly senderId: string
  readonly side: RoomSide
  readonly clientId: string
  readonly body: string
  readonly createdAt: Date
}

interface Place {
  readonly roomId: string
  readonly userId: string
}

interface RoomRow extends Omit<Room, 'parties'> {
  readonly aId: string
  readonly aName: string
  readonly aRegency: string
  readonly bId: string
  readonly bName: string
  readonly bRegency: string
  readonly enteredAt: Date | null
  readonly readSequence: number
}

export const roomQueries = (client: Queryable) => ({
  /** Opens the room of a case once both consented; a repeat changes nothing. Who sits in it follows from the case. */
  async open({ id, partnershipId, at }: { id: string; partnershipId: string; at: Date }): Promise<void> {
    await client.room.createMany({ data: { id, partnershipId, createdAt: at }, skipDuplicates: true })
  },

  /** From now on the room can be read, no longer written. */
  async close({ partnershipId, at }: { partnershipId: string; at: Date }): Promise<void> {
    await client.room.updateMany({ where: { partnershipId, closedAt: null }, data: { closedAt: at } })
  },

  /** The room by its own id or its case's; null when it is not there or not theirs. */
  async find(actor: SignedIn, which: { id: string } | { partnershipId: string }): Promise<FoundRoom | null> {
    const id = 'id' in which ? which.id : null
    const partnershipId = 'id' in which ? null : which.partnershipId
    const [row] = await client.$queryRaw<RoomRow[]>`
      select room.id, room.partnership_id as "partnershipId", partnership.reference, partnership.broker_id as "brokerId",
        room.last_sequence as "lastSequence", room.closed_at as "closedAt",
        a.id as "aId", a.name as "aName", a.regency_code as "aRegency",
        b.id as "bId", b.name as "bName", b.regency_code as "bRegency",
        member.first_entered_at as "enteredAt", coalesce(member.read_sequence, 0) as "readSequence"
      from room
      join room_seat seat on seat.room_id = room.id and seat.user_id = ${actor.userId}::uuid
      join partnership on partnership.id = room.partnership_id
      join partnership_side side_a on side_a.partnership_id = partnership.id and side_a.side = 'a'
      join business a on a.id = side_a.business_id
      join partnership_side side_b on side_b.partnership_id = partnership.id and side_b.side = 'b'
      join business b on b.id = side_b.business_id
      left join room_member member on member.room_id = room.id and member.user_id = seat.user_id
      where room.id = ${id}::uuid or room.partnership_id = ${partnershipId}::uuid`
    return row ? found(row) : null
  },

  /** Everyone who may sit in the room: side A, side B, the broker. */
  async seats(roomId: string): Promise<Seat[]> {
    return client.$queryRaw<Seat[]>`
      select seat.user_id as "userId", "user".name, seat.side::text as side, member.first_entered_at as "enteredAt",
        coalesce(member.delivered_sequence, 0) as "deliveredSequence",
        coalesce(member.read_sequence, 0) as "readSequence"
      from room_seat seat
      join "user" on "user".id = seat.user_id
      left join room_member member on member.room_id = seat.room_id and member.user_id = seat.user_id
      where seat.room_id = ${roomId}::uuid
      order by seat.side, "user".name`
  },

  /** Those of the pairs of a room and a person that still hold, as `room user`. */
  async seated(places: readonly Place[]): Promise<Set<string>> {
    const rows = await client.$queryRaw<Place[]>`
      select room_id as "roomId", user_id as "userId" from room_seat
      where room_id = any(${places.map(({ roomId }) => roomId)}::uuid[])
        and user_id = any(${places.map(({ userId }) => userId)}::uuid[])`
    return new Set(rows.map(({ roomId, userId }) => `${roomId} ${userId}`))
  },

  /** Remembers that somebody opened the door. Answers true the first time. */
  async enter({ roomId, userId, at }: Place & { at: Date }): Promise<boolean> {
    const changed = await client.$executeRaw`
      insert into room_member (room_id, user_id, first_entered_at) values (${roomId}::uuid, ${userId}::uuid, ${at})
      on conflict (room_id, user_id) do update set first_entered_at = excluded.first_entered_at
      where room_member.first_entered_at is null`
    return changed === 1
  },

  /**
   * Stores a message at the room's next place and answers its sequence; null when the room is closed. Call it inside
   * a transaction: the room's row stays locked until its end, so sequences commit in order and without gaps.
   * Fails as a duplicate when the sender's id for it is taken.
   */
  async append(message: NewMessage & ({ kind: 'text' } | { kind: 'event'; body: RoomEvent })): Promise<number | null> {
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
      include: { sender: { select: { name: true } } },
    })
    return row && { roomId: row.roomId, message: toMessage(row) }
  },

  /** Up to `limit` messages after a sequence, in order. */
  async messagesAfter({ roomId, after, limit }: { roomId: string; after: number; limit: number }): Promise<Message[]> {
    const rows = await client.message.findMany({
      where: { roomId, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: limit,
      include: { sender: { select: { name: true } } },
    })
    return rows.map(toMessage)
  },

  /**
   * Moves somebody's watermarks forward, never back and never past the newest message; what was read was delivered.
   * Answers where they stand now; null when nothing moved.
   */
  async mark({ roomId, userId, delivered, read }: Place & { delivered: number; read: number }) {
    const [moved] = await client.$queryRaw<Pick<Seat, 'deliveredSequence' | 'readSequence'>[]>`
      insert into room_member as mine (room_id, user_id, delivered_sequence, read_sequence)
      select id, ${userId}::uuid, least(greatest(${delivered}::int, ${read}::int), last_sequence),
        least(${read}::int, last_sequence)
      from room where id = ${roomId}::uuid
      on conflict (room_id, user_id) do update
      set delivered_sequence = greatest(mine.delivered_sequence, excluded.delivered_sequence),
        read_sequence = greatest(mine.read_sequence, excluded.read_sequence)
      where excluded.delivered_sequence > mine.delivered_sequence or excluded.read_sequence > mine.read_sequence
      returning delivered_sequence as "deliveredSequence", read_sequence as "readSequence"`
    return moved ?? null
  },

  /** How many texts of others wait for this person, by case; cases with none are left out. */
  async unread(userId: string): Promise<{ partnershipId: string; unread: number }[]> {
    return client.$queryRaw`
      select room.partnership_id as "partnershipId", count(*)::int as unread
      from room_seat seat
      join room on room.id = seat.room_id
      left join room_member member on member.room_id = room.id and member.user_id = seat.user_id
      join message on message.room_id = room.id and message.sequence > coalesce(member.read_sequence, 0)
        and message.kind = 'text' and message.sender_id <> seat.user_id
      where seat.user_id = ${userId}::uuid
      group by room.partnership_id`
  },
})

interface MessageRow extends Omit<Message, 'senderName'> {
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
  createdAt: row.createdAt,
})

const found = ({
  aId,
  aName,
  aRegency,
  bId,
  bName,
  bRegency,
  enteredAt,
  readSequence,
  ...row
}: RoomRow): FoundRoom => ({
  room: {
    ...row,
    parties: {
      a: { businessId: aId, name: aName, regency: aRegency },
      b: { businessId: bId, name: bName, regency: bRegency },
    },
  },
  enteredAt,
  readSequence,
})
