import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { parsePhone } from '~/schemas/phone'
import type { UserSearch } from '~/schemas/user'

const PAGE = 25

/** People by name, e-mail, phone and role, for an administrator; `page` counts from 1. */
export async function listUsers(
  context: AppContext,
  actor: SignedIn,
  { words, role, page }: UserSearch & { readonly page: number },
) {
  if (!can(actor, 'manage', { kind: 'users' })) return null
  const search = { words, role, phone: parsePhone(words) }
  const { people, total } = await context.db.users.search(search, { skip: (page - 1) * PAGE, take: PAGE })
  return { people, total, pages: Math.max(1, Math.ceil(total / PAGE)) }
}
