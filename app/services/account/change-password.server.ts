import type { AppContext, Cookies } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Result } from '~/domain/result'
import type { ChangePassword } from '~/schemas/account'
import { confirmPassword } from './password-tries.server'

interface Request {
  readonly input: ChangePassword
  readonly headers: Headers
}

/** A new password ends every session: whoever knew the old one is out. This device gets a new one. */
export async function changePassword(
  context: AppContext,
  actor: SignedIn,
  { input, headers }: Request,
): Promise<Result<Cookies>> {
  const confirmed = await confirmPassword(context, actor, { password: input.password, headers })
  if (!confirmed.ok) return confirmed
  const result = await context.auth.changePassword({ current: input.password, next: input.newPassword }, headers)
  if (result.ok) context.realtime.drop({ userId: actor.userId })
  return result
}
