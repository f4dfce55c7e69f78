import { createHmac, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { getIP } from 'better-auth/api'
import { parseCookie } from 'cookie'
import { z } from 'zod'
import type { Auth, Cookies, Log } from '~/context'
import type { Client } from '~/db/client.server'
import { ok, refuse } from '~/domain/result'
import { CLIENT_IP } from '~/http/request-context.server'
import { OPEN_ROLES } from '~/schemas/account'
import type { Env } from './env'

/** What better-auth needs of the request: the session, and who asks from where. */
const FORWARDED = [
  'cookie',
  'origin',
  'referer',
  'host',
  'user-agent',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
  CLIENT_IP,
]

const MINUTES = 60
const DAYS = 24 * 60 * MINUTES

interface Parts {
  readonly client: Client
  readonly env: Env
  readonly secret: string
  readonly log: Log
}

/**
 * Passwords and sessions by better-auth, over our tables. Its routes are not mounted: requests are made here and go
 * through its handler, so that its rate limit and origin check apply. People with a phone sign in by the address that
 * stands for it: one way in, which takes as long for a stranger as for a wrong password.
 */
export function createAuth(parts: Parts): Auth {
  const { origin } = parts.env
  const settings = options(parts)
  const auth = betterAuth(settings)
  const ask = (path: string, body: object, headers: Headers) => {
    const forwarded = new Headers({ 'content-type': 'application/json' })
    for (const name of FORWARDED) {
      const value = headers.get(name)
      if (value !== null) forwarded.set(name, value)
    }
    const request = new Request(`${origin}/api/auth${path}`, {
      method: 'POST',
      headers: forwarded,
      body: JSON.stringify(body),
    })
    return auth.handler(request)
  }
  return {
    session: async (headers) => {
      const found = await auth.api.getSession({ headers })
      return found && { sessionId: found.session.id, userId: found.user.id }
    },
    tokenIn: async (cookie) => {
      const { authCookies, secret } = await auth.$context
      return signedBy(secret, parseCookie(cookie)[authCookies.sessionToken.name] ?? '')
    },
    addressOf: (headers) => getIP(headers, settings) ?? '',
    signIn: async (credentials, headers) =>
      answer(await ask('/sign-in/email', credentials, headers), 'wrong-credentials'),
    signUp: async ({ phoneNumber, ...person }, headers) =>
      answer(await ask('/sign-up/email', phoneNumber ? { ...person, phoneNumber } : person, headers), 'taken'),
    signOut: async (headers) => cookiesOf(await ask('/sign-out', {}, headers)),
    changePassword: async ({ current, next }, headers) => {
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
      return answer(await ask('/change-password', body, headers), 'wrong-password')
    },
    confirm: (password, headers) =>
      auth.api.verifyPassword({ body: { password }, headers }).then(
        () => true,
        () => false,
      ),
    hash: async (password) => (await auth.$context).password.hash(password),
  }
}

/** What better-auth signed, from `value.signature`; null when it did not. */
function signedBy(secret: string, signed: string): string | null {
  const end = signed.lastIndexOf('.')
  const value = signed.slice(0, Math.max(0, end))
  const [given, due] = [
    Buffer.from(signed.slice(end + 1), 'base64'),
    createHmac('sha256', secret).update(value).digest(),
  ]
  return value !== '' && given.length === due.length && timingSafeEqual(given, due) ? value : null
}

const cookiesOf = (response: Response): Cookies => response.headers.getSetCookie()

/** What better-auth said, in our words. `no` is its plain no; what it says of itself stays in the log. */
function answer<const No extends string>(response: Response, no: No) {
  if (response.ok) return ok(cookiesOf(response))
  if (response.status === 429) {
    return refuse('rate-limited', { seconds: Number(response.headers.get('x-retry-after') ?? MINUTES) })
  }
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`)
  return refuse(no)
}

function options({ client, env, secret, log }: Parts) {
  const secure = env.origin.startsWith('https:')
  return {
    baseURL: env.origin,
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.warn({ from: 'better-auth' }, message) },
    database: prismaAdapter(client, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128, autoSignIn: true },
    user: {
      additionalFields: {
        // A second lock on what sign-up may grant.
        role: { type: 'string', required: true, validator: { input: z.enum(OPEN_ROLES) } },
        locale: { type: 'string', required: true },
        phoneNumber: { type: 'string', required: false, unique: true },
      },
    },
    session: { expiresIn: 30 * DAYS, updateAge: DAYS },
    // Whole neighbourhoods share one address of a phone company: the limit on one account is stricter, see sign-in.
    rateLimit: {
      enabled: env.mode === 'production',
      storage: 'database',
      window: 5 * MINUTES,
      max: 100,
      customRules: {
        // Counted where it is known whether the password was right.
        '/sign-in/email': false,
        '/sign-up/email': { window: 5 * MINUTES, max: 30 },
        '/change-password': { window: 5 * MINUTES, max: 10 },
      },
    },
    // A page opened by another name of this machine is still ours when it asks itself.
    trustedOrigins: (request) => {
      const from = request?.headers.get('origin')
      return from && URL.canParse(from) && new URL(from).host === request?.headers.get('host') ? [from] : []
    },
    advanced: {
      database: { generateId: false },
      // Not better-auth's `__Secure-`: `__Host-` also binds the cookie to this very host.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-jejaring' : 'jejaring',
      defaultCookieAttributes: { secure },
      ipAddress: { ipAddressHeaders: [CLIENT_IP] },
    },
  } satisfies Parameters<typeof betterAuth>[0]
}
