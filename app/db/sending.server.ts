import type { SignedIn } from '~/domain/access/actor'
import type { Written } from '~/domain/conversation/message'
import type { RoomFacts } from '~/domain/conversation/room'
import type { OutboxMessage } from '~/domain/outbox'
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

/** What goes into rooms together. */
interface Batch {
  readonly texts: readonly PlacedMessage[]
  /** The rooms of the texts as they were before. */
  readonly heads: readonly Head[]
  readonly notices: readonly Extract<OutboxMessage, { topic: 'message-stored' }>[]
  /** When the notices are due. */
  readonly due: Date
}

async function store(client: Queryable, { texts, heads, notices, due }: Batch): Promise<boolean> {
  const [outcome] = await client.$queryRaw<{ stored: number }[]>`
    with held as (
      select ${STEADY} room.id
      from json_to_recordset(${JSON.stringify(heads)}::json) as seen (id uuid, "lastSequence" int)
      join room on room.id = seen.id and room.last_sequence = seen."lastSequence" and room.closed_at is null
      order by room.id for no key update of room
    ), placed as (
      select * from json_to_recordset(${JSON.stringify(texts)}::json) as placed (
        "id" uuid, "roomId" uuid, "sequence" int, "senderId" uuid, "side" text, "clientId" uuid, "kind" text,
        "body" text, "about" int, "createdAt" timestamptz
      ) where (select count(*) from held) = ${heads.length}
    ), raised as (
      update room set last_sequence = last.sequence
      from (select "roomId", max(sequence) as sequence from placed group by "roomId") last
      where room.id = last."roomId"
    ), marked as (
      insert into room_member as mine (room_id, user_id, delivered_sequence, read_sequence)
      select "roomId", "senderId", max(sequence), max(sequence) from placed group by "roomId", "senderId"
      on conflict (room_id, user_id) do update
      set delivered_sequence = greatest(mine.delivered_sequence, excluded.delivered_sequence),
        read_sequence = greatest(mine.read_sequence, excluded.read_sequence)
    ), noticed as (
      insert into outbox (topic, payload, available_at)
      select topic, jsonb_build_object('roomId', "roomId", 'sequence', sequence), ${due}
      from json_to_recordset(${JSON.stringify(notices)}::json) as notice (topic text, "roomId" text, sequence int)
      where exists (select from placed)
    ), stored as (
      insert into message (id, room_id, sequence, sender_id, side, client_id, kind, body, about, created_at)
      select id, "roomId", sequence, "senderId", side::"RoomSide", "clientId", kind::"MessageKind", body, about, "createdAt"
      from placed
      returning id
    )
    select count(*)::int as stored from stored`
  return outcome?.stored === texts.length
}
