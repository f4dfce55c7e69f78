import type { SignedIn } from '~/domain/access/actor'
import type { Written } from '~/domain/conversation/message'
import type { RoomFacts } from '~/domain/conversation/room'
import { type Queryable, readTogether } from './client.server'
import { readSent, type SentMessage, type SentRow, sentUnder } from './message.server'
import { type FactsRow, factsOf, type Head, lockedHeads, toFacts } from './room.server'
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

  /**
   * Holds the rooms until the transaction ends, so that nobody else gives out their places, and reads in the same
   * statement who writes, what they may, and what they sent before. It sees what was committed when it began: a message
   * that another process stores while this one waits for the room is refused by its row, and found the second time.
   */
  async hold(written: readonly Pick<Written, 'roomId' | 'senderId' | 'clientId'>[]): Promise<Sending> {
    const read = await readTogether<{ heads: Head[]; actors: Acting[]; rooms: FactsRow[]; sent: SentRow[] }>(client, {
      heads: lockedHeads(written.map(({ roomId }) => roomId)),
      ...speakersOf(written.map(({ roomId, senderId }) => ({ roomId, userId: senderId }))),
      sent: sentUnder(written),
    })
    return { ...toSpeakers(read), heads: read.heads, sent: await readSent(client, read.sent) }
  },
})
