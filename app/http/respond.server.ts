import { data, type HeadersFunction, redirect } from '@remix-run/node'
import type { Cookies } from '~/context'
import type { Refusal } from '~/domain/result'
import { errorPage } from '~/i18n/errors'
import { LOCALES } from '~/i18n/locale'
import type { RefusedForm, Typed } from './parse-form.server'

/** Status of a refusal by its code; what is not listed is a rule of the business, 422. */
const STATUS: Readonly<Record<string, number>> = {
  'not-found': 404,
  forbidden: 403,
  stale: 409,
  'conflict-open': 409,
  'wrong-state': 409,
  'form-already-sent': 409,
  'too-large': 413,
  'rate-limited': 429,
  'wrong-credentials': 401,
}

export const statusOf = (refusal: Refusal): number => STATUS[refusal.code] ?? 422

/** An action's answer to a form that does not fit its schema: what is wrong where, and what was typed. */
export const refusedForm = ({ problems, typed }: RefusedForm) =>
  data<Refused>({ problems, typed, refusal: null }, { status: 422 })

/** An action's answer to a refusal of the business: the sentence comes from its code. */
export const refused = (refusal: Refusal, typed: Typed = {}) => {
  const wait = refusal.code === 'rate-limited' && refusal.detail?.seconds
  const headers = wait ? { 'retry-after': String(wait) } : {}
  return data<Refused>({ problems: {}, typed, refusal }, { status: statusOf(refusal), headers })
}

/** The `headers` of a route whose action may be asked too often: Remix drops `Retry-After` otherwise. */
export const answerHeaders: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** What `useActionData` holds after either. */
export interface Refused {
  readonly problems: RefusedForm['problems']
  readonly typed: Typed
  readonly refusal: Refusal | null
}

/** After a change: look at the result with GET. */
export const seeOther = (path: string, headers: HeadersInit = {}) => redirect(path, { status: 303, headers })

/** Headers that hand session cookies to the browser. */
export function withCookies(cookies: Cookies): Headers {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return headers
}

/** A page of ours in plain words, in both languages. */
const inWords = (status: number, headers: Readonly<Record<string, string>> = {}) => {
  const pages = LOCALES.map((locale) => errorPage(status, locale))
  const words = pages.map(({ title, text }) => `${title}. ${text}`).join(' / ')
  return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })
}

/**
 * Not there and not yours look the same. Throw it from a loader. A page shows the calm page for it; an address that
 * answers with a file, where no page of ours can stand, the plain words.
 */
export const notFound = () => inWords(404)

/** Asked too often (`rate-limited`) at an address that answers with a file. */
export const tooOften = ({ detail }: Refusal) => inWords(429, { 'retry-after': String(detail?.seconds ?? 60) })

/** A file to keep, for whoever asked and nobody between. Never shown as a page of ours. */
export const download = (
  bytes: Uint8Array,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })

/** A calendar (RFC 5545) that a telephone opens with its own. */
export const calendarFile = (text: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })

/**
 * The same for a sound, of which a phone asks a part at a time: Safari plays nothing that comes only whole. A part that
 * is not there gets the whole.
 */
export const downloadPart = (
  request: Request,
  bytes: Uint8Array,
  file: { readonly name: string; readonly mediaType: string },
): Response => {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  const [first, last] = [Number(from), Math.min(to ? Number(to) : Number.POSITIVE_INFINITY, bytes.length - 1)]
  const whole = !(first <= last)
  const { headers, body } = download(whole ? bytes : bytes.subarray(first, last + 1), file)
  headers.set('accept-ranges', 'bytes')
  if (!whole) headers.set('content-range', `bytes ${first}-${last}/${bytes.length}`)
  return new Response(body, { status: whole ? 200 : 206, headers })
}

/** Everyone could see it once, and it is over. Throw it from a loader. */
export const gone = () => data(null, { status: 410 })
