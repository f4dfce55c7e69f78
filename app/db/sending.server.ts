import type { SignedIn } from '~/domain/access/actor'
import type { Written } from '~/domain/conversation/message'
import type { RoomFacts } from '~/domain/conversation/room'
import { type Queryable, readTogether, type Sql, STEADY } from './client.server'
import { type PlacedMessage, readSent, type SentMessage, type SentRow, sentUnder } from './message.server'
import { type FactsRow, factsOf, type Head, headsOf, lockedHeads, toFacts } from './room.server'
import { type Acting, actorsOf, toActor } from './user.server'

/** Who writes, and where. */
export interface Speakers {
  /** By user id; who is gone is left out. */
  readonly actors: ReadonlyMap<string, SignedIn>
  /** Of each `room user`, with whether that person came in; gone rooms are left out. */
  readonly rooms: ReadonlyMap<string, { readonly facts: RoomFacts; readonly entered: boolean }>
}

/** What a batch of messages is judged by. */
export interface Sending extends Speakers {
  /** How far each room has come. */
  readonly heads: readonly Head[]
  /** What is stored already under the senders' own ids. */
  readonly sent: readonly SentMessage[]
}

type Place = Parameters<typeof factsOf>[0][number]

const speakersOf = (places: readonly Place[]) => ({
  actors: actorsOf(places.map(({ userId }) => userId)),
  rooms: factsOf([...new Map(places.map((place) => [`${place.roomId} ${place.userId}`, place])).values()]),
})

interface SpeakerRows {
  readonly actors: readonly Acting[]
  readonly rooms: readonly FactsRow[]
}

const toSpeakers = ({ actors, rooms }: SpeakerRows): Speakers => ({
  actors: new Map(actors.map((user) => [user.userId, toActor(user)])),
  rooms: new Map(rooms.map((row) => [`${row.roomId} ${row.userId}`, { facts: toFacts(row), entered: row.entered }])),
})

export const sendingQueries = (client: Queryable) => ({
  async speakers(places: readonly Place[]): Promise<Speakers> {
    return toSpeakers(await readTogether<{ actors: Acting[]; rooms: FactsRow[] }>(client, speakersOf(places)))
  },

  /** How far the rooms have come, who writes, what they may and what they sent before, in one statement. */
  look: (written: readonly Asking[]) => judgedBy(client, written, headsOf),

  /**
   * The same while the rooms are held until the transaction ends, so that nobody else gives out their places. It sees
   * what was committed when it began: a message that another process stores while this one waits for the room is
   * refused by its row, and found the second time.
   */
  hold: (written: readonly Asking[]) => judgedBy(client, written, lockedHeads),

  /**
   * Stores messages at their places, raises their rooms to the last of them and each sender's watermarks to their own:
   * whoever writes has read the room. False, with nothing stored, when one of the rooms went on or was closed since it
   * was looked at. Fails as a refused row when a sender's id for one is taken.
   */
  store: (batch: Batch) => store(client, batch),

  /**
   * The last text that was said in a room until then, and when the next one was. The room is held until the transaction
   * ends: whoever sends meanwhile comes after `noticeBy`.
   */
  settle: (roomId: string, until: Date) => settle(client, roomId, until),

  /** A notice of the room waits until then; null when none does. */
  async noticeBy(roomId: string, at: Date | null): Promise<void> {
    await client.$executeRaw`update room set notice_at = ${at}::timestamptz where id = ${roomId}::uuid`
  },
})

type Asking = Pick<Written, 'roomId' | 'senderId' | 'clientId'>

async function judgedBy(
  client: Queryable,
  written: readonly Asking[],
  heads: (ids: readonly string[]) => Sql,
): Promise<Sending> {
  const read = await readTogether<{ heads: Head[]; actors: Acting[]; rooms: FactsRow[]; sent: SentRow[] }>(client, {
    heads: heads(written.map(({ roomId }) => roomId)),
    ...speakersOf(written.map(({ roomId, senderId }) => ({ roomId, userId: senderId }))),
    sent: sentUnder(written),
  })
  return { ...toSpeakers(read), heads: read.heads, sent: await readSent(client, read.sent) }
}

/** A notice that should have been told so long before is not waited for: another is made. */
const FORGOTTEN_MS = 10 * 60 * 1000

/** What goes into rooms together. */
interface Batch {
  readonly texts: readonly PlacedMessage[]
  /** The rooms of the texts as they were before. */
  readonly heads: readonly Head[]
  /** When those who have not read them by then are told; where a notice waits already, it goes on to these. */
  readonly due: Date
}

async function store(client: Queryable, { texts, heads, due }: Batch): Promise<boolean> {
  const stale = new Date(due.getTime() - FORGOTTEN_MS)
  const [outcome] = await client.$queryRaw<{ stored: number }[]>`
    with held as (
      select ${STEADY} room.id, coalesce(room.notice_at > ${stale}::timestamptz, false) as waits
      from json_to_recordset(${JSON.stringify(heads)}::json) as seen (id uuid, "lastSequence" int)
      join room on room.id = seen.id and room.last_sequence = seen."lastSequence" and room.closed_at is null
      order by room.id for no key update of room
    ), placed as (
      select * from json_to_recordset(${JSON.stringify(texts)}::json) as placed (
        "id" uuid, "roomId" uuid, "sequence" int, "senderId" uuid, "side" text, "clientId" uuid, "kind" text,
        "body" text, "about" int, "createdAt" timestamptz
      ) where (select count(*) from held) = ${heads.length}
    ), raised as (
      update room set last_sequence = last.sequence,
        notice_at = case when last.waits then room.notice_at else ${due}::timestamptz end
      from (
        select held.id, held.waits, max(placed.sequence) as sequence
        from placed join held on held.id = placed."roomId" group by held.id, held.waits
      ) last
      where room.id = last.id
    ), marked as (
      insert into room_member as mine (room_id, user_id, delivered_sequence, read_sequence)
      select "roomId", "senderId", max(sequence), max(sequence) from placed group by "roomId", "senderId"
      on conflict (room_id, user_id) do update
      set delivered_sequence = greatest(mine.delivered_sequence, excluded.delivered_sequence),
        read_sequence = greatest(mine.read_sequence, excluded.read_sequence)
    ), noticed as (
      insert into outbox (topic, payload, available_at)
      select 'talk-went-on', jsonb_build_object('roomId', id), ${due}::timestamptz
      from held where not waits and exists (select from placed)
    ), stored as (
      insert into message (id, room_id, sequence, sender_id, side, client_id, kind, body, about, created_at)
      select id, "roomId", sequence, "senderId", side::"RoomSide", "clientId", kind::"MessageKind", body, about, "createdAt"
      from placed
      returning id
    )
    select count(*)::int as stored from stored`
  return outcome?.stored === texts.length
}

async function settle(
  client: Queryable,
  roomId: string,
  until: Date,
): Promise<{ said: number | null; nextAt: Date | null }> {
  await client.$executeRaw`select from room where id = ${roomId}::uuid for no key update`
  const [found] = await client.$queryRaw<{ said: number | null; nextAt: Date | null }[]>`
    with said as (
      select ${STEADY} max(sequence) as sequence from message
      where room_id = ${roomId}::uuid and kind = 'text' and change is distinct from 'deleted' and created_at <= ${until}
    )
    select said.sequence as said, (
      select min(created_at) from message
      where room_id = ${roomId}::uuid and kind = 'text' and sequence > coalesce(said.sequence, 0) and created_at > ${until}
    ) as "nextAt"
    from said`
  const { said = null, nextAt = null } = found ?? {}
  return { said, nextAt }
}
