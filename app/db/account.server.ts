import type { Role } from '~/domain/access/actor'
import { type Identifier, shownEmail, standInEmail } from '~/schemas/identifier'
import type { Queryable } from './client.server'

/** What a person signs in with; at least one of both. */
interface Contact {
  readonly email: string | null
  /** E.164. */
  readonly phone: string | null
}

export interface Account extends Contact {
  readonly name: string
  readonly role: Role
}

/** A person with a password, made by the house itself. */
interface MadePerson {
  readonly id: string
  readonly name: string
  readonly email: string
  /** E.164. */
  readonly phone: string | null
  readonly role: Role
  readonly regions: readonly string[]
  readonly passwordHash: string
}

/** What a person may see and change of themselves, and how they are found when they sign in. */
export const accountQueries = (client: Queryable) => ({
  async of(userId: string): Promise<Account> {
    const user = await client.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, email: true, phoneNumber: true, role: true },
    })
    return { name: user.name, email: shownEmail(user.email), phone: user.phoneNumber, role: user.role }
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

  async create({ id, phone, regions, passwordHash, ...person }: MadePerson): Promise<void> {
    const account = { providerId: 'credential', accountId: id, password: passwordHash }
    await client.user.create({
      data: { id, ...person, phoneNumber: phone, regions: [...regions], accounts: { create: account } },
    })
  },

  async setPassword(userId: string, passwordHash: string): Promise<void> {
    await client.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: passwordHash } })
  },

  async setName(userId: string, name: string): Promise<void> {
    await client.user.update({ where: { id: userId }, data: { name } })
  },

  async setLocale(userId: string, locale: string): Promise<void> {
    await client.user.update({ where: { id: userId }, data: { locale } })
  },

  /** Fails as a duplicate when it belongs to somebody else. What changed is unverified. */
  async setContact(userId: string, { email, phone }: Contact): Promise<void> {
    const known = { where: { id: userId }, select: { email: true, phoneNumber: true } } as const
    const user = await client.user.findUniqueOrThrow(known)
    // Who has no address of their own keeps the one that stands in.
    const next = email ?? (shownEmail(user.email) ? standInEmail(userId) : user.email)
    await client.user.update({
      where: { id: userId },
      data: {
        email: next,
        phoneNumber: phone,
        ...(next !== user.email && { emailVerified: false }),
        ...(phone !== user.phoneNumber && { phoneNumberVerified: false }),
      },
    })
  },
})
