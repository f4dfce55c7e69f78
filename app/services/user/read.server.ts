import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'

/** A person with what they were made and what they belong to, for an administrator. */
export async function readUser(context: AppContext, actor: SignedIn, id: string) {
  if (!can(actor, 'manage', { kind: 'users' })) return null
  const person = await context.db.users.listed(id)
  if (!person) return null
  const [history, businesses] = await Promise.all([context.db.roles.history(id), context.db.businesses.ofUser(id)])
  return { person, history, businesses }
}
