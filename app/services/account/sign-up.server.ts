import type { AppContext, Cookies, NewPerson } from '~/context'
import { type Result, refuse } from '~/domain/result'
import type { SignUp } from '~/schemas/account'
import { type Identifier, standInEmail } from '~/schemas/identifier'
import { signIn } from './sign-in.server'

interface Request {
  readonly input: SignUp
  readonly locale: NewPerson['locale']
  readonly headers: Headers
}

/**
 * Makes an account and begins its first session. Sent twice, the second finds the account and signs in to it: the
 * password is the same.
 */
export async function signUp(context: AppContext, { input, locale, headers }: Request): Promise<Result<Cookies>> {
  const { identifier, name, password, role } = input
  if (await isTaken(context, identifier)) return again(context, input, headers)
  const email = identifier.kind === 'email' ? identifier.email : standInEmail(context.newId())
  const phoneNumber = identifier.kind === 'phone' ? identifier.phone : null
  const result = await context.auth.signUp({ name, email, phoneNumber, password, role, locale }, headers)
  return !result.ok && result.refusal.code === 'taken' ? again(context, input, headers) : result
}

const isTaken = async ({ db }: AppContext, identifier: Identifier) =>
  identifier.kind === 'phone' && (await db.accounts.emailOf(identifier)) !== null

async function again(context: AppContext, { identifier, password }: SignUp, headers: Headers) {
  const result = await signIn(context, { identifier, password }, headers)
  return !result.ok && result.refusal.code === 'wrong-credentials' ? refuse('taken') : result
}
