import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { phoneNumber } from 'better-auth/plugins'
import type { Auth } from '~/context'
import type { Client } from '~/db/client.server'
import type { Env } from './env'

/** Sign-in and sessions by better-auth, over our tables. */
export function createAuth({ client, env, secret }: { client: Client; env: Env; secret: string }): Auth {
  const auth = betterAuth({
    baseURL: env.origin,
    secret,
    telemetry: { enabled: false },
    database: prismaAdapter(client, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128, autoSignIn: true },
    user: { additionalFields: { role: { type: 'string', input: false }, locale: { type: 'string', input: false } } },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    rateLimit: { enabled: env.mode === 'production', storage: 'database', window: 60, max: 100 },
    advanced: {
      database: { generateId: false },
      cookiePrefix: 'jejaring',
      useSecureCookies: env.origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: ['x-jejaring-client-ip'] },
    },
    plugins: [phoneNumber()],
  })
  return {
    handler: (request) => auth.handler(request),
    session: async (headers) => {
      const found = await auth.api.getSession({ headers })
      return found && { sessionId: found.session.id, userId: found.user.id }
    },
  }
}
