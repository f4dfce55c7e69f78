import type { Role, SignedIn } from '~/domain/access/actor'
import type { Identifier } from '~/schemas/identifier'
import type { Queryable } from './client.server'

/** A person with a password, made by the house itself. */
interface MadePerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** E.164. */
  readonly phone: string
  readonly role: Role
  readonly regions: readonly string[]
  readonly passwordHash: string
}

export const userQueries = (client: Queryable) => ({
  /** Who a session speaks for, with what the access table needs to know. */
  async actor(userId: string): Promise<SignedIn | null> {
    const user = await client.user.findUnique({
      where: { id: userId },
      select: {
        id: true,
        name: true,
        role: true,
        regions: true,
        memberships: { select: { businessId: true, role: true } },
      },
    })
    return (
      user && {
        kind: 'user',
        userId: user.id,
        name: user.name,
        role: user.role,
        regions: user.regions,
        memberships: user.memberships,
      }
    )
  },

  /** The address that stands for a person, by which better-auth knows them. */
  async emailOf(identifier: Identifier): Promise<string | null> {
    if (identifier.kind === 'email') return identifier.email
    const user = await client.user.findUnique({ where: { phoneNumber: identifier.phone }, select: { email: true } })
    return user?.email ?? null
  },

  async idByEmail(email: string): Promise<string | null> {
    return (await client.user.findUnique({ where: { email }, select: { id: true } }))?.id ?? null
  },

  /** Makes a person who signs in with a password. */
  async create({ id, phone, regions, passwordHash, ...person }: MadePerson): Promise<void> {
    await client.user.create({
      data: {
        id,
        ...person,
        phoneNumber: phone,
        regions: [...regions],
        accounts: { create: { providerId: 'credential', accountId: id, password: passwordHash } },
      },
    })
  },

  /** Gives the person another password. */
  async setPassword(id: string, passwordHash: string): Promise<void> {
    await client.account.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password: passwordHash },
    })
  },

  /** Every broker with the regions they work in, by name. */
  async brokers(): Promise<{ id: string; name: string; regions: string[] }[]> {
    return client.user.findMany({
      where: { role: 'broker' },
      select: { id: true, name: true, regions: true },
      orderBy: { name: 'asc' },
    })
  },
})
