import type { Membership, Role, SignedIn } from '~/domain/access/actor'
import type { Assignment } from '~/domain/access/assign-role'
import { shownEmail } from '~/schemas/identifier'
import { idList, type Queryable, readJson } from './client.server'
import { Prisma } from './generated/client'

export interface ListedUser extends Assignment {
  readonly id: string
  readonly name: string
  readonly email: string | null
  /** E.164. */
  readonly phone: string | null
}

interface UserSearch {
  readonly words: string
  /** E.164, when the words are a phone number. */
  readonly phone: string | null
  readonly role: Role | null
}

const LISTED = { id: true, name: true, email: true, phoneNumber: true, role: true, regions: true } as const

const toListed = ({ email, phoneNumber, ...user }: Prisma.UserGetPayload<{ select: typeof LISTED }>): ListedUser => ({
  ...user,
  email: shownEmail(email),
  phone: phoneNumber,
})

/** A row of `actorsOf`. */
export interface Acting extends Pick<SignedIn, 'userId' | 'name' | 'role' | 'regions'> {
  readonly memberships: readonly (Membership & { readonly regency: string })[]
}

export const toActor = ({ memberships, ...user }: Acting): SignedIn => ({
  kind: 'user',
  ...user,
  memberships: memberships.map(({ businessId, role }) => ({ businessId, role })),
  home: memberships[0]?.regency ?? user.regions[0] ?? null,
})

/** Asked for every request and every batch of messages: one query. */
export const actorsOf = (userIds: readonly string[]) => Prisma.sql`
  select id as "userId", name, role, regions, array(
    select json_build_object('businessId', business.id, 'role', membership.role, 'regency', business.regency_code)
    from membership join business on business.id = membership.business_id
    where membership.user_id = "user".id order by membership.created_at, business.id
  ) as memberships
  from "user" where id = any(${idList(userIds)}::uuid[])`

const actors = async (client: Queryable, userIds: readonly string[]): Promise<Map<string, SignedIn>> =>
  new Map((await readJson<Acting>(client, actorsOf(userIds))).map((user) => [user.userId, toActor(user)]))

const reads = (client: Queryable) => ({
  /** Who a session speaks for, with what the access table needs to know. */
  async actor(userId: string): Promise<SignedIn | null> {
    return (await actors(client, [userId])).get(userId) ?? null
  },

  /** The same for many, by user id; who is gone is left out. */
  actors: (userIds: readonly string[]) => actors(client, userIds),

  /** People whose name, e-mail or phone fits, by name, with how many there are in all. */
  async search({ words, phone, role }: UserSearch, slice: { skip: number; take: number }) {
    const contains = { contains: words.replaceAll(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' } as const
    const where: Prisma.UserWhereInput = {
      ...(role && { role }),
      ...(words && { OR: [{ name: contains }, { email: contains }, ...(phone ? [{ phoneNumber: phone }] : [])] }),
    }
    const [rows, total] = await Promise.all([
      client.user.findMany({ where, select: LISTED, orderBy: [{ name: 'asc' }, { id: 'asc' }], ...slice }),
      client.user.count({ where }),
    ])
    return { people: rows.map(toListed), total }
  },

  async listed(id: string): Promise<ListedUser | null> {
    const row = await client.user.findUnique({ where: { id }, select: LISTED })
    return row && toListed(row)
  },
})

const byRole = (client: Queryable) => ({
  async nameOf(userId: string): Promise<string> {
    return (await client.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } })).name
  },

  /** Every broker with the regions they work in, by name. */
  async brokers(): Promise<{ id: string; name: string; regions: string[] }[]> {
    return client.user.findMany({
      where: { role: 'broker' },
      select: { id: true, name: true, regions: true },
      orderBy: { name: 'asc' },
    })
  },

  /** Every administrator, and every agency with the regions it works in. */
  async overseers(): Promise<{ id: string; role: Role; regions: string[] }[]> {
    return client.user.findMany({
      where: { role: { in: ['admin', 'agency'] } },
      select: { id: true, role: true, regions: true },
    })
  },
})

export const userQueries = (client: Queryable) => ({ ...reads(client), ...byRole(client) })
