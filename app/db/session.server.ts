import type { Role } from '~/domain/access/actor'
import { type Queryable, readJson } from './client.server'
import { Prisma } from './generated/client'

export interface SessionRow {
  readonly id: string
  readonly userAgent: string | null
  readonly createdAt: Date
  /** Last seen, to the day: better-auth touches it once a day. */
  readonly updatedAt: Date
}

/** A session with the role its person had when it was asked for. */
interface Held {
  readonly sessionId: string
  readonly role: Role
}

interface HeldSession {
  readonly sessionId: string
  readonly userId: string
}

export const sessionQueries = (client: Queryable) => ({
  /** Where a person is signed in, newest first. */
  async of(userId: string, now: Date): Promise<SessionRow[]> {
    return client.session.findMany({
      where: { userId, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, userAgent: true, createdAt: true, updatedAt: true },
    })
  },

  /** @returns whether the person had such a session */
  async end(userId: string, id: string): Promise<boolean> {
    return (await client.session.deleteMany({ where: { id, userId } })).count > 0
  },

  /** Ends all of a person's sessions but one. Answers the ids of those ended. */
  async endOthers(userId: string, keptId: string): Promise<string[]> {
    const rows = await client.session.findMany({ where: { userId, id: { not: keptId } }, select: { id: true } })
    const ids = rows.map(({ id }) => id)
    await client.session.deleteMany({ where: { userId, id: { in: ids } } })
    return ids
  },

  /** Sessions that hold, by their tokens. */
  async byToken(tokens: readonly string[], now: Date): Promise<Map<string, HeldSession>> {
    const rows = await readJson<HeldSession & { readonly token: string }>(
      client,
      Prisma.sql`
        select token, id as "sessionId", user_id as "userId" from session
        where token in (select json_array_elements_text(${JSON.stringify(tokens)}::json)) and expires_at > ${now}`,
    )
    return new Map(rows.map(({ token, ...session }) => [token, session]))
  },

  /** Those of the sessions that ended, or whose person has another role by now, as `session role`: as a rule none. */
  async gone(held: readonly Held[], now: Date): Promise<Set<string>> {
    const asked = JSON.stringify(held.map(({ sessionId, role }) => ({ sessionId, role })))
    const rows = await readJson<Held>(
      client,
      Prisma.sql`
        select "sessionId", role from json_to_recordset(${asked}::json) as held ("sessionId" uuid, role text)
        where not exists (
          select from session join "user" on "user".id = session.user_id
          where session.id = held."sessionId" and session.expires_at > ${now} and "user".role::text = held.role
        )`,
    )
    return new Set(rows.map(({ sessionId, role }) => `${sessionId} ${role}`))
  },
})
