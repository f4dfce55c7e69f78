import type { Response } from 'express'
import { errorPage } from '~/i18n/errors'
import type { Locale } from '~/i18n/locale'

const RETRY_SECONDS = 5

/** The calm page for when the database is away, which comes back: it needs nothing of it. */
export function sayAway(response: Response, locale: Locale): void {
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
