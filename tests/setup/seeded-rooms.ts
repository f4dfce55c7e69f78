import { createHmac, randomBytes } from 'node:crypto'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { RoomSide } from '~/domain/conversation/delivery'

/** Somebody who may sit in a seeded room, signed in. */
export interface SeededPerson {
  readonly userId: string
  readonly side: RoomSide
  /** As a browser sends it. */
  readonly cookie: string
}

/** A case that talks: somebody of A, somebody of B and their broker, all of whom have come in. */
export interface SeededRoom {
  readonly roomId: string
  readonly partnershipId: string
  readonly people: readonly SeededPerson[]
}

const SIDES: readonly RoomSide[] = ['a', 'b', 'broker']

/**
 * Writes rooms straight into the tables, with sessions of their people: hundreds in a moment, where signing up would
 * take a second each.
 * @param secret what the server signs its cookies with
 */
export async function seedRooms(url: string, { rooms, secret }: { rooms: number; secret: string }) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const seeded = Array.from({ length: rooms }, () => aSeededRoom(secret))
    await client.query('begin')
    for (const [sql, column] of INSERTS) await client.query(sql, [seeded.map(column)])
    await client.query('commit')
    await client.query('analyze')
    return seeded.map(({ room }) => room)
  } finally {
    await client.end()
  }
}

function aSeededRoom(secret: string) {
  const people = SIDES.map((side) => {
    const token = randomBytes(24).toString('base64url')
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    const cookie = `jejaring.session_token=${encodeURIComponent(`${token}.${signature}`)}`
    return { userId: uuidv7(), side, cookie, token }
  })
  const businesses = { a: uuidv7(), b: uuidv7() }
  const room: SeededRoom = { roomId: uuidv7(), partnershipId: uuidv7(), people }
  return { room, people, businesses }
}

type Seeded = ReturnType<typeof aSeededRoom>

/** Each takes one JSON text a room. */
const INSERTS: readonly (readonly [string, (seeded: Seeded) => string])[] = [
  [
    `insert into "user" (id, name, email, role, regions)
     select id, 'Orang ' || left(id::text, 8), id || '@contoh.invalid', (case side when 'broker' then 'broker' else 'firm' end)::"Role", '{00}'
     from unnest($1::text[]) one, json_to_recordset(one::json) as person (id uuid, side text)`,
    ({ people }) => JSON.stringify(people.map(({ userId, side }) => ({ id: userId, side }))),
  ],
  [
    `insert into session (id, token, user_id, expires_at)
     select gen_random_uuid(), token, id, now() + interval '29 days'
     from unnest($1::text[]) one, json_to_recordset(one::json) as person (id uuid, token text)`,
    ({ people }) => JSON.stringify(people.map(({ userId, token }) => ({ id: userId, token }))),
  ],
  [
    `insert into business (id, kind, name, regency_code, sector_edition, sector_code, created_at, updated_at)
     select one::uuid, 'enterprise', 'Usaha ' || left(one, 8), regency.code, sector.edition, sector.code, now(), now()
     from unnest($1::text[]) both_of, unnest(string_to_array(both_of, ' ')) one,
       (select code from regency order by code limit 1) regency, (select edition, code from sector order by code limit 1) sector`,
    ({ businesses }) => `${businesses.a} ${businesses.b}`,
  ],
  [
    `insert into membership (user_id, business_id, role, created_at)
     select id, business, 'owner', now()
     from unnest($1::text[]) one, json_to_recordset(one::json) as person (id uuid, business uuid)`,
    ({ people, businesses }) =>
      JSON.stringify(
        people.flatMap(({ userId, side }) => (side === 'broker' ? [] : [{ id: userId, business: businesses[side] }])),
      ),
  ],
  [
    `insert into partnership (id, reference, pattern, state, broker_id, terms, created_at, updated_at)
     select (one::json->>'id')::uuid, 'JJ-' || (one::json->>'id'), 'subcontracting', 'talking', (one::json->>'broker')::uuid, '{}', now(), now()
     from unnest($1::text[]) one`,
    ({ room, people }) => JSON.stringify({ id: room.partnershipId, broker: people[2]?.userId }),
  ],
  [
    `insert into partnership_side (partnership_id, side, business_id, role, consent)
     select (one::json->>'id')::uuid, side::"Side", (one::json->>side)::uuid, 'contractor', 'given'
     from unnest($1::text[]) one, unnest('{a,b}'::text[]) side`,
    ({ room, businesses }) => JSON.stringify({ id: room.partnershipId, ...businesses }),
  ],
  [
    `insert into room (id, partnership_id, holder_id, created_at)
     select (one::json->>'id')::uuid, (one::json->>'partnership')::uuid, (one::json->>'partnership')::uuid, now()
     from unnest($1::text[]) one`,
    ({ room }) => JSON.stringify({ id: room.roomId, partnership: room.partnershipId }),
  ],
  [
    `insert into room_member (room_id, user_id, first_entered_at)
     select room, id, now() from unnest($1::text[]) one, json_to_recordset(one::json) as person (id uuid, room uuid)`,
    ({ room, people }) => JSON.stringify(people.map(({ userId }) => ({ id: userId, room: room.roomId }))),
  ],
]
