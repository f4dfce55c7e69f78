import { stringifySetCookie } from 'cookie'

/** What a person chose for how pages look to them, kept in the browser. */
export const LANGUAGE_COOKIE = 'lang'
export const THEME_COOKIE = 'theme'

const YEAR = 365 * 24 * 60 * 60

interface Preference {
  readonly name: typeof LANGUAGE_COOKIE | typeof THEME_COOKIE
  /** null forgets it. */
  readonly value: string | null
  /** Origin of the site: over https the cookie stays there. */
  readonly origin: string
}

/** The `set-cookie` header that keeps a preference on this device for a year. */
export const preferenceCookie = ({ name, value, origin }: Preference): string =>
  stringifySetCookie(name, value ?? '', {
    path: '/',
    maxAge: value === null ? 0 : YEAR,
    sameSite: 'lax',
    httpOnly: true,
    secure: origin.startsWith('https:'),
  })
