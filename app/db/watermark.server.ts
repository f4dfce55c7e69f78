import type { Seat, Talk } from '~/domain/conversation/room'
import { type Queryable, STEADY } from './client.server'

interface Reach {
  readonly roomId: string
  readonly userId: string
  readonly delivered: number
  readonly read: number
}

export const watermarkQueries = (client: Queryable) => ({
  /**
   * Moves somebody's watermarks forward, never back and never past the newest message; what was read was delivered.
   * Answers where they stand now; null when nothing moved.
   */
  async raise({ roomId, userId, delivered, read }: Reach) {
    const [moved] = await client.$queryRaw<Pick<Seat, 'deliveredSequence' | 'readSequence'>[]>`
      insert into room_member as mine (room_id, user_id, delivered_sequence, read_sequence)
      select ${STEADY} id, ${userId}::uuid, least(greatest(${delivered}::int, ${read}::int), last_sequence),
        least(${read}::int, last_sequence)
      from room where id = ${roomId}::uuid
      on conflict (room_id, user_id) do update
      set delivered_sequence = greatest(mine.delivered_sequence, excluded.delivered_sequence),
        read_sequence = greatest(mine.read_sequence, excluded.read_sequence)
      where excluded.delivered_sequence > mine.delivered_sequence or excluded.read_sequence > mine.read_sequence
      returning delivered_sequence as "deliveredSequence", read_sequence as "readSequence"`
    return moved ?? null
  },

  /**
   * How many messages of others wait for this person, by case and talk; those with none are left out. In the talk of a
   * former broker nothing waits any more.
   */
  async unread(userId: string): Promise<{ partnershipId: string; talk: Talk; unread: number }[]> {
    return client.$queryRaw`
      select room.partnership_id as "partnershipId", room.talk::text as talk, count(*)::int as unread
      from room_seat seat
      join room on room.id = seat.room_id
      join partnership on partnership.id = room.partnership_id
        and (room.talk = 'case' or room.holder_id = partnership.broker_id)
      left join room_member member on member.room_id = room.id and member.user_id = seat.user_id
      join message on message.room_id = room.id and message.sequence > coalesce(member.read_sequence, 0)
        and message.kind <> 'event' and message.change is distinct from 'deleted'
        and message.sender_id <> seat.user_id
      where seat.user_id = ${userId}::uuid
      group by room.partnership_id, room.talk
      order by room.talk`
  },
})
