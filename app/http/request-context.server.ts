import { parseCookie } from 'cookie'
import type { AppContext, RequestContext } from '~/context'
import { isTheme, localeFrom } from '~/i18n/locale'
import { LANGUAGE_COOKIE, THEME_COOKIE } from './preferences.server'

/** Carries the address of the connection; `server/http.ts` overwrites what a caller says. */
export const CLIENT_IP = 'x-jejaring-client-ip'

/** The address a request comes from, to count attempts by. */
export const callerOf = (request: Request): string => request.headers.get(CLIENT_IP) ?? ''

/** What every loader and action gets: who asks, in which language, and the outside world. One session lookup. */
export async function requestContext(
  app: AppContext,
  { headers, nonce }: { headers: Headers; nonce: string },
): Promise<RequestContext> {
  const cookies = parseCookie(headers.get('cookie') ?? '')
  const session = headers.has('cookie') ? await app.auth.session(headers) : null
  const user = session && (await app.db.users.actor(session.userId))
  const theme = cookies[THEME_COOKIE]
  return {
    app,
    actor: user ?? { kind: 'visitor' },
    sessionId: user ? session.sessionId : null,
    locale: localeFrom({ cookie: cookies[LANGUAGE_COOKIE] ?? null, acceptLanguage: headers.get('accept-language') }),
    theme: isTheme(theme) ? theme : null,
    nonce,
  }
}
