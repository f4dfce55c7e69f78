import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'

/** Wrong passwords for one account, from wherever they come. */
const ALLOWED = { most: 10, seconds: 5 * 60 }

/** Guesses at the password of one account: `whose` is what was typed, so that strangers' accounts count alike. */
export const passwordTries = ({ db, now }: AppContext, whose: string) => ({
  /** @returns seconds to wait; 0 when one more guess is allowed */
  take: () => db.attempts.take(`password:${whose}`, ALLOWED, now()),
  forget: () => db.attempts.forget(`password:${whose}`),
})

/** Wrong passwords from one address, for whichever accounts: a village office or a phone company has one for many. */
const ALLOWED_FROM = { most: 60, seconds: 5 * 60 }

/** Guesses from the address of these headers. Who comes in with a right password has not guessed. */
export function addressTries({ db, now, auth }: AppContext, headers: Headers) {
  const key = `sign-in-from:${auth.addressOf(headers)}`
  return {
    /** @returns seconds to wait; 0 when one more guess is allowed */
    take: () => db.attempts.take(key, ALLOWED_FROM, now()),
    giveBack: () => db.attempts.giveBack(key),
  }
}

interface Proof {
  readonly password: string
  readonly headers: Headers
}

/** Whether it is the person themselves who sits before an open page. */
export async function confirmPassword(
  context: AppContext,
  actor: SignedIn,
  { password, headers }: Proof,
): Promise<Result<null, 'wrong-password' | 'rate-limited'>> {
  const tries = passwordTries(context, actor.userId)
  const wait = await tries.take()
  if (wait > 0) return refuse('rate-limited', { seconds: wait })
  if (!(await context.auth.confirm(password, headers))) return refuse('wrong-password')
  await tries.forget()
  return ok(null)
}
