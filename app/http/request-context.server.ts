import { parseCookie } from 'cookie'
import type { AppContext, RequestContext } from '~/context'
import { isTheme, type Locale, localeFrom } from '~/i18n/locale'
import { LANGUAGE_COOKIE, THEME_COOKIE } from './preferences.server'

/** Carries the address of the connection; `server/http.ts` overwrites what a caller says. */
export const CLIENT_IP = 'x-jejaring-client-ip'

/** The address a request comes from, to count attempts by. */
export const callerOf = (request: Request): string => request.headers.get(CLIENT_IP) ?? ''

/** The language of whoever asks, told by the request alone. */
export const localeOf = (headers: Headers): Locale =>
  localeFrom({
    cookie: parseCookie(headers.get('cookie') ?? '')[LANGUAGE_COOKIE] ?? null,
    acceptLanguage: headers.get('accept-language'),
  })

/** What every loader and action gets: who asks, in which language, and the outside world. One session lookup. */
export async function requestContext(
  app: AppContext,
  { headers, nonce }: { headers: Headers; nonce: string },
): Promise<RequestContext> {
  const session = headers.has('cookie') ? await app.auth.session(headers) : null
  const user = session && (await app.db.users.actor(session.userId))
  const theme = parseCookie(headers.get('cookie') ?? '')[THEME_COOKIE]
  return {
    app,
    actor: user ?? { kind: 'visitor' },
    sessionId: user ? session.sessionId : null,
    locale: localeOf(headers),
    theme: isTheme(theme) ? theme : null,
    nonce,
  }
}
