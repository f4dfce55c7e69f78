import { randomBytes } from 'node:crypto'
import * as build from 'virtual:remix/server-build'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { AppContext, RequestContext } from '~/context'
import { CLIENT_IP, localeOf, requestContext } from '~/http/request-context.server'
import { version } from '../package.json'
import { sayAway } from './away'
import type { Env } from './env'

const FORM_LIMIT = 12 * 1024 * 1024

/** Everything that answers HTTP except static files. */
export function createApp(context: AppContext, env: Env, migrations: readonly string[]) {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.trustedProxies)
  app.get('/healthz', (_request, response) => {
    response.json({ alive: true })
  })
  app.get('/readyz', async (_request, response) => {
    const applied = await context.db.appliedMigrations().catch(() => null)
    const current = applied !== null && migrations.every((name) => applied.includes(name))
    response.status(current ? 200 : 503).json({
      ready: current,
      database: applied !== null,
      migrations: current ? 'current' : applied ? 'behind' : 'unknown',
      version,
    })
  })
  app.use(named)
  app.use(compression())
  app.use(securityHeaders(env))
  app.use(sameOrigin(env))
  app.use(bounded)
  app.use(stampAddress)
  app.use(whoLooks(context))
  // Not `app.all('*')`: Express would decode the address, and answer one it cannot decode by itself.
  app.use(
    createRequestHandler({
      build,
      mode: env.mode,
      getLoadContext: (_request, response) => Promise.resolve({ ...(response.locals.context as RequestContext) }),
    }),
  )
  return app
}

/** Attempts are counted by the address that trusted proxies report: what a caller says of itself is overwritten. */
function stampAddress(request: Request, _response: Response, next: NextFunction) {
  request.headers[CLIENT_IP] = request.ip ?? ''
  next()
}

/** Asked before a page begins: without an answer there is nobody to show one to. */
const whoLooks = (context: AppContext) => async (request: Request, response: Response, next: NextFunction) => {
  const headers = toHeaders(request)
  try {
    response.locals.context = await requestContext(context, { headers, nonce: response.locals.nonce })
  } catch (error) {
    context.log.error({ error, path: request.path }, 'nobody could be asked who looks')
    return sayAway(response, localeOf(headers))
  }
  next()
}

function toHeaders(request: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** A fresh nonce and a policy that lets in nothing else. */
function securityHeaders(env: Env) {
  const secure = env.origin.startsWith('https:')
  const nonced = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`
  // Vite's client in development writes inline styles and scripts of its own.
  const development = env.mode === 'development' ? ["'unsafe-inline'", "'unsafe-eval'"] : []
  const policy = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': development.length ? ["'self'", ...development] : ["'self'", nonced],
        'style-src': development.length ? ["'self'", ...development] : ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'media-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': ["'self'", env.origin.replace(/^http/, 'ws')],
        'manifest-src': ["'self'"],
        'worker-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    policy(request, response, next)
  }
}

/** Refuses what another site's page sends in a person's name. */
const sameOrigin = (env: Env) => (request: Request, response: Response, next: NextFunction) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  const site = request.get('sec-fetch-site')
  const origin = request.get('origin')
  const ours = origin === undefined || origin === env.origin || hostOf(origin) === request.get('host')
  if (ours && (site === undefined || site === 'same-origin' || site === 'none')) return next()
  response
    .status(403)
    .type('text')
    .send('Permintaan ini datang dari situs lain. / This request came from another site.')
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

/** A form larger than any of ours is refused before it is read, and so is one that does not say how large it is. */
function bounded(request: Request, response: Response, next: NextFunction) {
  if (request.headers['transfer-encoding'] !== undefined) {
    response.status(411).type('text').send('Ukuran kiriman tidak disebut. / The request does not say how large it is.')
  } else if (Number(request.get('content-length') ?? 0) > FORM_LIMIT) {
    response.status(413).type('text').send('Kiriman ini terlalu besar. / This is too large to send.')
  } else next()
}

/** A host that can stand in no address is a probe, not a person. */
function named(request: Request, response: Response, next: NextFunction) {
  if (URL.canParse(`http://${request.get('host') ?? ''}`)) return next()
  response.status(400).type('text').send('Alamat ini tidak dapat dibaca. / This address cannot be read.')
}
