import type { AppContext } from '~/context'
import { isDuplicate } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import type { ChangeContact } from '~/schemas/account'
import { confirmPassword } from './password-tries.server'

interface Request {
  readonly input: ChangeContact
  readonly headers: Headers
}

/** Changes what a person signs in with, once the password shows that it is they who ask. */
export async function changeContact(
  context: AppContext,
  actor: SignedIn,
  { input, headers }: Request,
): Promise<Result<null>> {
  const confirmed = await confirmPassword(context, actor, { password: input.password, headers })
  if (!confirmed.ok) return confirmed
  try {
    await context.db.accounts.setContact(actor.userId, { email: input.email ?? null, phone: input.phone ?? null })
    return ok(null)
  } catch (error) {
    if (isDuplicate(error)) return refuse('taken')
    throw error
  }
}
