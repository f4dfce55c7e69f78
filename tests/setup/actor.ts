import { createClient } from '~/db/client.server'
import type { Role, SignedIn } from '~/domain/access/actor'
import type { useHouse } from './house'

type TestHouse = ReturnType<typeof useHouse>

/** Writes a person into the table, as if they had signed up. */
export async function anActor(it: TestHouse, role: Role = 'entrepreneur', regions: string[] = []): Promise<SignedIn> {
  const id = it.context.newId()
  const client = createClient(it.url, 1)
  await client.user.create({ data: { id, name: 'Siti Rahayu', email: `${id}@contoh.invalid`, role, regions } })
  await client.$disconnect()
  return again(it, { userId: id })
}

/** The person as their next request knows them, with what they belong to by now. */
export async function again(it: TestHouse, { userId }: Pick<SignedIn, 'userId'>): Promise<SignedIn> {
  const actor = await it.context.db.users.actor(userId)
  if (!actor) throw new Error('this person was never written')
  return actor
}
