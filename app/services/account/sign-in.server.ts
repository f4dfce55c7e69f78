import type { AppContext, Cookies } from '~/context'
import { type Result, refuse } from '~/domain/result'
import type { SignIn } from '~/schemas/account'
import { standInEmail } from '~/schemas/identifier'
import { addressTries, passwordTries } from './password-tries.server'

/** Begins a session. Who it is and whether they exist are not told apart in a refusal. */
export async function signIn(context: AppContext, input: SignIn, headers: Headers): Promise<Result<Cookies>> {
  const { identifier, password } = input
  const written = identifier.kind === 'email' ? identifier.email : identifier.phone
  const [tries, from] = [passwordTries(context, written), addressTries(context, headers)]
  const wait = Math.max(await tries.take(), await from.take())
  if (wait > 0) return refuse('rate-limited', { seconds: wait })
  // A stranger's number is tried with an address nobody has, so that it takes as long as a wrong password.
  const email = (await context.db.accounts.emailOf(identifier)) ?? standInEmail('nobody')
  const result = await context.auth.signIn({ email, password }, headers)
  if (result.ok) await Promise.all([tries.forget(), from.giveBack()])
  return result
}
