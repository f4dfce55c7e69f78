import type { SignedIn } from '~/domain/access/actor'
import type { Room, RoomFacts, Seat, Talk } from '~/domain/conversation/room'
import { idList, type Queryable, readJson, STEADY } from './client.server'
import { Prisma } from './generated/client'

/** A room with the place of whoever asked in it. */
export interface FoundRoom {
  readonly room: Room
  /** When they first entered; null is not yet. */
  readonly enteredAt: Date | null
  readonly readSequence: number
}

/** By its own id, or by its case: the room of all three unless another talk is named. */
export type WhichRoom = { readonly id: string } | { readonly partnershipId: string; readonly talk?: Talk }

/** A room in which somebody sits, among others of the case. */
export interface SeatedTalk extends Pick<Room, 'id' | 'talk' | 'holderId' | 'readerId' | 'brokerId'> {
  /** The broker whose talk it is; null for the room of the case. */
  readonly holderName: string | null
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

/** The talks of a broker beside the room of all three, and what becomes of them. */
const talks = (client: Queryable) => ({
  /** Opens a talk of a broker; a repeat changes nothing. Answers its id, and whether it is new. */
  async openTalk({ at, ...room }: Pick<Room, 'id' | 'partnershipId' | 'talk' | 'holderId'> & { at: Date }) {
    const { count } = await client.room.createMany({ data: { ...room, createdAt: at }, skipDuplicates: true })
    const { partnershipId, talk, holderId } = room
    const { id } = await client.room.findUniqueOrThrow({
      where: { partnershipId_talk_holderId: { partnershipId, talk, holderId } },
      select: { id: true },
    })
    return { id, isNew: count > 0 }
  },

  /** What the former broker said alone is closed; what the next one began in an earlier time goes on. */
  async handOver({ partnershipId, from, to, at }: { partnershipId: string; from: string; to: string; at: Date }) {
    await lockOfCase(client, partnershipId)
    const of = (holderId: string) => ({ partnershipId, holderId, talk: { not: 'case' as const } })
    await client.room.updateMany({ where: { ...of(from), closedAt: null }, data: { closedAt: at } })
    await client.room.updateMany({ where: of(to), data: { closedAt: null } })
  },

  /** Lets a later broker read a past caucus; null shuts it to every one of them. Answers whether that is new. */
  async share({ roomId, readerId }: { roomId: string; readerId: string | null }): Promise<boolean> {
    const changed = await client.$executeRaw`
      update room set reader_id = ${readerId}::uuid
      where id = ${roomId}::uuid and reader_id is distinct from ${readerId}::uuid`
    return changed === 1
  },

  /** The room of all three of a case; null before both consented. For what follows from something else: nobody asks. */
  async ofCase(partnershipId: string): Promise<{ id: string } | null> {
    return client.room.findFirst({ where: { partnershipId, talk: 'case' }, select: { id: true } })
  },

  /** Every room of a case in which this person sits: the case's own first, past talks last. */
  async talksOf(partnershipId: string, userId: string): Promise<SeatedTalk[]> {
    return client.$queryRaw<SeatedTalk[]>`
      select room.id, room.talk::text as talk, room.holder_id as "holderId", room.reader_id as "readerId",
        partnership.broker_id as "brokerId", holder.name as "holderName"
      from room_seat seat
      join room on room.id = seat.room_id and room.partnership_id = ${partnershipId}::uuid
      join partnership on partnership.id = room.partnership_id
      left join "user" holder on holder.id = room.holder_id
      where seat.user_id = ${userId}::uuid
      order by room.talk <> 'case' and room.holder_id <> partnership.broker_id, room.talk, room.created_at`
  },
})

/** What the sockets ask of all rooms that are open somewhere, every second. */
const watched = (client: Queryable) => ({
  /** Those of the rooms that have gone beyond a sequence, with how far: as a rule none. */
  async ahead(
    places: readonly { roomId: string; sequence: number }[],
  ): Promise<{ roomId: string; sequence: number }[]> {
    const asked = JSON.stringify(places)
    return readJson(
      client,
      Prisma.sql`
        select room.id as "roomId", room.last_sequence as sequence
        from json_to_recordset(${asked}::json) as asked ("roomId" uuid, sequence int)
        join room on room.id = asked."roomId" and room.last_sequence > asked.sequence`,
    )
  },

  /** Those of the pairs of a room and a person that hold no longer, as `room user`: as a rule none. */
  async unseated(places: readonly Place[]): Promise<Set<string>> {
    const rows = await readJson<Place>(
      client,
      Prisma.sql`
        select place."roomId", place."userId" from ${placesTable(places)}
        left join (
          select room_id, user_id from room_seat where room_id = any(${idList(places.map(({ roomId }) => roomId))}::uuid[])
        ) seat on seat.room_id = place."roomId" and seat.user_id = place."userId"
        where seat.user_id is null`,
    )
    return new Set(rows.map(({ roomId, userId }) => `${roomId} ${userId}`))
  },
})

export const roomQueries = (client: Queryable) => ({
  ...talks(client),
  ...watched(client),

  /** Opens a room; a repeat changes nothing. Who sits in it follows from the case. */
  async open({ at, ...room }: Pick<Room, 'id' | 'partnershipId' | 'talk' | 'holderId'> & { at: Date }): Promise<void> {
    await client.room.createMany({ data: { ...room, createdAt: at }, skipDuplicates: true })
  },

  /** From now on the rooms of a case can be read, no longer written. */
  async close({ partnershipId, at }: { partnershipId: string; at: Date }): Promise<void> {
    await lockOfCase(client, partnershipId)
    await client.room.updateMany({ where: { partnershipId, closedAt: null }, data: { closedAt: at } })
  },

  /** A room by its own id, or by its case, that one sits in; null when it is not there or not theirs. */
  find: (actor: SignedIn, which: WhichRoom) => find(client, actor, which),

  /** How far rooms have come, whether they are closed, and how far everybody who may sit there has come. */
  standings: (ids: readonly string[]) => standings(client, ids),

  /** Everyone who may sit in the room: side A, side B, the broker. */
  seats: (roomId: string) => seatsOf(client, roomId),

  /** Remembers that somebody opened the door. Answers true the first time. */
  async enter({ roomId, userId, at }: Place & { at: Date }): Promise<boolean> {
    const changed = await client.$executeRaw`
      insert into room_member (room_id, user_id, first_entered_at) values (${roomId}::uuid, ${userId}::uuid, ${at})
      on conflict (room_id, user_id) do update set first_entered_at = excluded.first_entered_at
      where room_member.first_entered_at is null`
    return changed === 1
  },
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

/** How far a room has come. */
export interface Head {
  readonly id: string
  readonly lastSequence: number
  readonly closed: boolean
}

const HEADS = Prisma.sql`select id, last_sequence as "lastSequence", closed_at is not null as closed from room`

/** In the order in which they are held. */
export const headsOf = (ids: readonly string[]) =>
  Prisma.sql`${HEADS} where id = any(${idList(ids)}::uuid[]) order by id`

/** The same, held until the transaction ends: two processes never wait for each other. */
export const lockedHeads = (ids: readonly string[]) => Prisma.sql`${headsOf(ids)} for no key update`

/** In the order in which those who send to several rooms lock them: neither waits for the other in a circle. */
const lockOfCase = (client: Queryable, partnershipId: string) =>
  client.$queryRaw`select id from room where partnership_id = ${partnershipId}::uuid order by id for no key update`

const placesTable = (places: readonly Place[]) => {
  const asked = JSON.stringify(places.map(({ roomId, userId }) => ({ roomId, userId })))
  return Prisma.sql`json_to_recordset(${asked}::json) as place ("roomId" uuid, "userId" uuid)`
}

/** A row of `factsOf`. */
export interface FactsRow extends Place, Omit<RoomFacts, 'kind' | 'parties'> {
  readonly a: string
  readonly b: string
  readonly entered: boolean
}

/** What the access table asks of many rooms, and whether each person came in; gone rooms are left out. */
export const factsOf = (places: readonly Place[]) => Prisma.sql`
  select place."roomId", place."userId", room.talk, room.holder_id as "holderId",
    room.reader_id as "readerId", room.closed_at is not null as closed,
    partnership.broker_id as "brokerId", side_a.business_id as a, side_b.business_id as b,
    member.first_entered_at is not null as entered
  from ${placesTable(places)}
  join room on room.id = place."roomId"
  join partnership on partnership.id = room.partnership_id
  join partnership_side side_a on side_a.partnership_id = partnership.id and side_a.side = 'a'
  join partnership_side side_b on side_b.partnership_id = partnership.id and side_b.side = 'b'
  left join room_member member on member.room_id = room.id and member.user_id = place."userId"`

export const toFacts = ({ talk, holderId, readerId, brokerId, closed, a, b }: FactsRow): RoomFacts => ({
  kind: 'room',
  parties: { a, b },
  talk,
  holderId,
  readerId,
  brokerId,
  closed,
})

async function find(client: Queryable, actor: SignedIn, which: WhichRoom): Promise<FoundRoom | null> {
  const { id, partnershipId, talk } = { id: null, partnershipId: null, talk: 'case', ...which }
  const [row] = await client.$queryRaw<RoomRow[]>`
      select ${STEADY} room.id, room.partnership_id as "partnershipId", room.talk::text as talk, room.holder_id as "holderId",
        room.reader_id as "readerId",
        partnership.reference, partnership.broker_id as "brokerId",
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
      where room.id = ${id}::uuid or (
        room.partnership_id = ${partnershipId}::uuid and room.talk::text = ${talk}
        and (room.talk = 'case' or room.holder_id = partnership.broker_id)
      )
      limit 1`
  return row ? found(row) : null
}

async function seatsOf(client: Queryable, roomId: string): Promise<Seat[]> {
  return client.$queryRaw<Seat[]>`
      select ${STEADY} seat.user_id as "userId", "user".name, seat.side::text as side, member.first_entered_at as "enteredAt",
        coalesce(member.delivered_sequence, 0) as "deliveredSequence",
        coalesce(member.read_sequence, 0) as "readSequence", "user".phone_number as phone, away.zone,
        to_char(away.holiday_until, 'YYYY-MM-DD') as "holidayUntil"
      from room_seat seat
      join "user" on "user".id = seat.user_id
      left join notice_setting away on away.user_id = seat.user_id
      left join room_member member on member.room_id = seat.room_id and member.user_id = seat.user_id
      where seat.room_id = ${roomId}::uuid
      order by seat.side, "user".name`
}

/** Where a room and everybody in it stand. */
interface Standing extends Omit<Head, 'id'> {
  readonly marks: readonly Pick<Seat, 'userId' | 'side' | 'deliveredSequence' | 'readSequence'>[]
}

async function standings(client: Queryable, ids: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await readJson<Standing & { readonly id: string }>(
    client,
    Prisma.sql`
      select id, last_sequence as "lastSequence", closed_at is not null as closed, array(
        select json_build_object('userId', seat.user_id, 'side', seat.side,
          'deliveredSequence', coalesce(member.delivered_sequence, 0), 'readSequence', coalesce(member.read_sequence, 0))
        from room_seat seat
        left join room_member member on member.room_id = seat.room_id and member.user_id = seat.user_id
        where seat.room_id = room.id
        order by seat.side, seat.user_id
      ) as marks
      from room where id = any(${idList(ids)}::uuid[])`,
  )
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}
