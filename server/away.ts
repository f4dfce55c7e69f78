import { parseCookie } from 'cookie'
import type { Request, Response } from 'express'
import { LANGUAGE_COOKIE } from '~/http/preferences.server'
import { errorPage } from '~/i18n/errors'
import { localeFrom } from '~/i18n/locale'

const RETRY_SECONDS = 5

/** The calm page for when the database is away, which comes back: it needs nothing but the request. */
export function sayAway(request: Request, response: Response): void {
  const cookie = parseCookie(request.headers.cookie ?? '')[LANGUAGE_COOKIE] ?? null
  const locale = localeFrom({ cookie, acceptLanguage: request.get('accept-language') ?? null })
  const { title, text } = errorPage(503, locale)
  response.status(503).set('retry-after', String(RETRY_SECONDS)).set('cache-control', 'no-store').type('html')
  response.send(`<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
</html>
`)
}
