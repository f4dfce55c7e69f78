import type { AppContext, Cookies } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { SignUp } from '~/schemas/account'
import { signUp } from '~/services/account/sign-up.server'

export const PASSWORD = 'tempe-hangat'

/** The headers a browser sends with a form of ours, with the cookies it holds. */
export const browser = (cookies: Cookies = []): Headers =>
  new Headers({
    origin: 'http://localhost:3000',
    'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/130.0.0.0 Mobile Safari/537.36',
    'x-jejaring-client-ip': '127.0.0.1',
    ...(cookies.length > 0 && { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }),
  })

/** The value of a result that has to be one. */
export function valueOf<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: { readonly code: string } },
): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

export interface Entered {
  readonly actor: SignedIn
  readonly cookies: Cookies
  readonly sessionId: string
}

/** Who holds these cookies. */
export async function holderOf({ auth, db }: AppContext, cookies: Cookies): Promise<Entered | null> {
  const session = await auth.session(browser(cookies))
  const actor = session && (await db.users.actor(session.userId))
  return actor && { actor, cookies, sessionId: session.sessionId }
}

let made = 0

/** Somebody new who just signed up, as entrepreneur unless said otherwise. */
export async function aPerson(
  context: AppContext,
  changes: Partial<Record<keyof SignUp, string>> = {},
): Promise<Entered> {
  made += 1
  const input = SignUp.parse({
    name: 'Siti Rahayu',
    identifier: `orang-${made}@contoh.id`,
    password: PASSWORD,
    role: 'entrepreneur',
    ...changes,
  })
  const cookies = valueOf(await signUp(context, { input, locale: 'id', headers: browser() }))
  const entered = await holderOf(context, cookies)
  if (!entered) throw new Error('nobody is signed in')
  return entered
}
