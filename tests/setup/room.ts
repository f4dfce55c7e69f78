import type { AppContext } from '~/context'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { someTerms } from '../factories/partnership'

interface Person {
  readonly id: string
  readonly actor: SignedIn
}

/** A case that talks, stored: a factory (A), a tailor (B), their broker, and a stranger with a business of his own. */
export interface StoredCase {
  readonly partnershipId: string
  readonly roomId: string
  readonly a: Person
  readonly b: Person
  readonly broker: Person
  readonly stranger: Person
}

const AT = new Date('2026-11-20T02:00:00Z')
const PASSWORD = 'sebuah kata sandi'

/** Stores a case with an open room; everybody is a user who signed up. */
export async function storeCase(context: AppContext, url: string): Promise<StoredCase> {
  const client = createClient(url, 2)
  try {
    await client.province.createMany({ data: [{ code: '32', name: 'Jawa Barat' }], skipDuplicates: true })
    const regency = { code: '3204', provinceCode: '32', name: 'Kabupaten Bandung', latitude: -7, longitude: 107.5 }
    await client.regency.createMany({ data: [regency], skipDuplicates: true })
    const sector = { edition: '2020', code: '14', nameId: 'Industri pakaian jadi', nameEn: 'Apparel' }
    await client.sector.createMany({ data: [sector], skipDuplicates: true })
    const [a, b, broker, stranger] = await Promise.all(
      ['Rina Kartika', 'Siti Aminah', 'Bambang Pialang', 'Orang Lain'].map((name) => signUp(context, name)),
    )
    if (!a || !b || !broker || !stranger) throw new Error('four people sign up')
    await client.user.update({ where: { id: broker }, data: { role: 'broker', regions: ['32'] } })
    const business = (name: string) => ({
      id: context.newId(),
      kind: 'enterprise' as const,
      name,
      regencyCode: '3204',
      sectorEdition: '2020',
      sectorCode: '14',
      createdAt: AT,
      updatedAt: AT,
    })
    const [factory, tailor, other] = [business('Garmen Priangan'), business('Jahit Siti'), business('Toko Lain')]
    await client.business.createMany({ data: [factory, tailor, other] })
    const owner = (userId: string, businessId: string) => ({
      userId,
      businessId,
      role: 'owner' as const,
      createdAt: AT,
    })
    await client.membership.createMany({
      data: [owner(a, factory.id), owner(b, tailor.id), owner(stranger, other.id)],
    })
    const partnershipId = context.newId()
    await client.partnership.create({
      data: {
        id: partnershipId,
        reference: `JJ-2026-${partnershipId.slice(-6)}`,
        pattern: 'subcontracting',
        state: 'talking',
        brokerId: broker,
        terms: { ...someTerms(), price: null, duration: null },
        createdAt: AT,
        updatedAt: AT,
        sides: {
          create: [
            { side: 'a', businessId: factory.id, role: 'contractor', consent: 'given' },
            { side: 'b', businessId: tailor.id, role: 'subcontractor', consent: 'given' },
          ],
        },
      },
    })
    const roomId = context.newId()
    await context.db.rooms.open({ id: roomId, partnershipId, talk: 'case', holderId: partnershipId, at: AT })
    const person = async (id: string): Promise<Person> => {
      const actor = await context.db.users.actor(id)
      if (!actor) throw new Error('a person who signed up is there')
      return { id, actor }
    }
    return {
      partnershipId,
      roomId,
      a: await person(a),
      b: await person(b),
      broker: await person(broker),
      stranger: await person(stranger),
    }
  } finally {
    await client.$disconnect()
  }
}

const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.id`

const headersOf = (context: AppContext) => new Headers({ origin: context.origin, 'x-jejaring-client-ip': '127.0.0.1' })

export async function signUp(context: AppContext, name: string): Promise<string> {
  const person = {
    name,
    email: emailOf(name),
    phoneNumber: null,
    password: PASSWORD,
    role: 'firm',
    locale: 'id',
  } as const
  const session = await context.auth.session(
    new Headers({ cookie: cookieOf(await context.auth.signUp(person, headersOf(context))) }),
  )
  if (!session) throw new Error('signing up begins a session')
  return session.userId
}

/** A session cookie as a browser sends it back. */
export async function signIn(context: AppContext, name: string): Promise<string> {
  return cookieOf(await context.auth.signIn({ email: emailOf(name), password: PASSWORD }, headersOf(context)))
}

const cookieOf = (signed: Awaited<ReturnType<AppContext['auth']['signIn' | 'signUp']>>): string => {
  if (!signed.ok) throw new Error(`refused: ${signed.refusal.code}`)
  return signed.value.map((cookie) => cookie.split(';')[0]).join('; ')
}
