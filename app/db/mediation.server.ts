import type { RoomSide } from '~/domain/conversation/delivery'
import type { Talk } from '~/domain/conversation/room'
import type { Pattern } from '~/domain/partnership/patterns'
import type { PartnershipState } from '~/domain/partnership/states'
import type { Queryable } from './client.server'
import { dashed } from './enum.server'
import { Prisma } from './generated/client'

/** The first of the words in a room that nobody answered. */
export interface Unanswered {
  readonly partnershipId: string
  readonly talk: Talk
  readonly side: RoomSide
  readonly createdAt: Date
}

/** Words in a room that a side has on no device. */
export interface Undelivered {
  readonly partnershipId: string
  readonly talk: Talk
  /** Whom they did not reach. */
  readonly side: 'a' | 'b'
  /** When the first of them was written. */
  readonly since: Date
}

/** Another link between the same two businesses. */
export interface Meeting {
  readonly id: string
  readonly reference: string
  readonly pattern: Pattern
  readonly state: PartnershipState
  readonly createdAt: Date
  readonly updatedAt: Date
}

interface Summary {
  readonly from: string
  readonly summary: string
  readonly at: Date
}

/** How far back answers are looked at. */
const MOST_WORDS = 2000

const waits = (client: Queryable) => ({
  /** In every open room that this broker leads (of one case, when named), words that wait for an answer. Answering a card is an answer. */
  async unanswered(brokerId: string, partnershipId?: string): Promise<Unanswered[]> {
    return client.$queryRaw<Unanswered[]>`
      select room.partnership_id as "partnershipId", room.talk::text as talk, first.side::text as side,
        first.created_at as "createdAt"
      from room
      join partnership on partnership.id = room.partnership_id and partnership.broker_id = ${brokerId}::uuid
      join lateral (
        select side from message where message.room_id = room.id and ${SAID}
        order by sequence desc limit 1
      ) last on true
      join lateral (
        select side, created_at from message
        where message.room_id = room.id and ${SAID} and sequence > coalesce((
          select max(sequence) from message
          where message.room_id = room.id and ${SAID} and message.side <> last.side
        ), 0)
        order by sequence limit 1
      ) first on true
      where ${led(brokerId, partnershipId)}`
  },

  /** In the same rooms, the sides that have not had what others wrote before `until`. */
  async undelivered(brokerId: string, until: Date, partnershipId?: string): Promise<Undelivered[]> {
    return client.$queryRaw<Undelivered[]>`
      select reached."partnershipId", reached.talk, reached.side, min(message.created_at) as since
      from (
        select room.id, room.partnership_id as "partnershipId", room.talk::text as talk, seat.side::text as side,
          max(coalesce(member.delivered_sequence, 0)) as sequence
        from room
        join partnership on partnership.id = room.partnership_id and partnership.broker_id = ${brokerId}::uuid
        join room_seat seat on seat.room_id = room.id and seat.side <> 'broker'
        left join room_member member on member.room_id = room.id and member.user_id = seat.user_id
        where ${led(brokerId, partnershipId)}
        group by room.id, seat.side
      ) reached
      join message on message.room_id = reached.id and message.sequence > reached.sequence
        and message.kind <> 'event' and message.change is distinct from 'deleted'
        and message.side::text <> reached.side and message.created_at <= ${until}
      group by reached."partnershipId", reached.talk, reached.side`
  },
})

/** Words, cards, and answers to them; what was taken back waits for nobody. */
const SAID = Prisma.sql`(kind <> 'event' or shown is not null) and message.change is distinct from 'deleted'`

/** Rooms where somebody waits for somebody: neither closed, nor notes, nor the caucus of another broker. */
const led = (brokerId: string, partnershipId?: string) => Prisma.sql`
  room.closed_at is null and (room.talk = 'case' or (room.talk <> 'notes' and room.holder_id = ${brokerId}::uuid))
  ${partnershipId ? Prisma.sql`and room.partnership_id = ${partnershipId}::uuid` : Prisma.empty}`

const cases = (client: Queryable) => ({
  /** The links between two businesses, besides one, whoever led them; the newest first. */
  async meetings(businessIds: readonly [string, string], besides: string | null): Promise<Meeting[]> {
    const rows = await client.partnership.findMany({
      where: {
        ...(besides && { id: { not: besides } }),
        AND: businessIds.map((businessId) => ({ sides: { some: { businessId } } })),
      },
      select: { id: true, reference: true, pattern: true, state: true, createdAt: true, updatedAt: true },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 10,
    })
    return rows.map((row) => ({ ...row, pattern: dashed(row.pattern), state: dashed(row.state) }))
  },

  /** A broker's own words, by case. */
  async labels(brokerId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await client.caseLabel.findMany({ where: { brokerId }, orderBy: { words: 'asc' } })
    const labels = new Map<string, string[]>()
    for (const { partnershipId, words } of rows)
      labels.set(partnershipId, [...(labels.get(partnershipId) ?? []), words])
    return labels
  },

  async setLabels(whose: { partnershipId: string; brokerId: string }, labels: readonly string[]): Promise<void> {
    await client.caseLabel.deleteMany({ where: whose })
    await client.caseLabel.createMany({ data: labels.map((words) => ({ ...whose, words })) })
  },

  async addHandOver(handOver: {
    id: string
    partnershipId: string
    actorId: string
    toId: string
    summary: string
    at: Date
  }): Promise<void> {
    await client.handOver.create({ data: handOver })
  },

  /** What former brokers wrote for this one, the newest first. */
  async summariesFor(whose: { partnershipId: string; toId: string }): Promise<Summary[]> {
    const rows = await client.handOver.findMany({
      where: whose,
      select: { summary: true, at: true, actor: { select: { name: true } } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    return rows.map(({ actor, ...row }) => ({ ...row, from: actor.name }))
  },
})

/** What a mediator is helped with. */
export const mediationQueries = (client: Queryable) => ({
  ...waits(client),
  ...cases(client),
  /** Who said something when, in the rooms of all cases of these businesses, in order: a list a case of each. */
  talksOf: (businessIds: readonly string[]) => talksOf(client, businessIds),
})

/** One case as a business talked in it. */
export interface TalkOf {
  readonly side: 'a' | 'b'
  readonly talk: readonly { readonly side: RoomSide; readonly createdAt: Date }[]
}

async function talksOf(client: Queryable, businessIds: readonly string[]): Promise<ReadonlyMap<string, TalkOf[]>> {
  const rows = await client.$queryRaw<
    { businessId: string; roomId: string; own: 'a' | 'b'; side: RoomSide; createdAt: Date }[]
  >`
      select business.id::text as "businessId", newest.*
      from unnest(${[...businessIds]}::uuid[]) as business(id) cross join lateral (
        select room.id as "roomId", own.side::text as own, message.side::text as side, message.sequence,
          message.created_at as "createdAt"
        from partnership_side own
        join room on room.partnership_id = own.partnership_id and room.talk = 'case'
        join message on message.room_id = room.id and message.kind <> 'event'
        where own.business_id = business.id
        order by message.created_at desc limit ${MOST_WORDS}
      ) newest
      order by newest."createdAt", newest.sequence`
  const ofEach = new Map(businessIds.map((id): [string, typeof rows] => [id, []]))
  for (const row of rows) ofEach.get(row.businessId)?.push(row)
  return new Map([...ofEach].map(([id, words]) => [id, talksIn(words)]))
}

function talksIn(words: readonly { roomId: string; own: 'a' | 'b'; side: RoomSide; createdAt: Date }[]): TalkOf[] {
  const rooms = new Map<string, { side: 'a' | 'b'; talk: { side: RoomSide; createdAt: Date }[] }>()
  for (const word of words) {
    const room = rooms.get(word.roomId) ?? { side: word.own, talk: [] }
    room.talk.push(word)
    rooms.set(word.roomId, room)
  }
  return [...rooms.values()]
}
