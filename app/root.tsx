import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import './styles/app.css'
import type { Handle } from './components/handle'
import { LocaleProvider } from './components/locale'
import { BottomNav } from './components/shell/bottom-nav'
import { ErrorPage } from './components/shell/error-page'
import { SiteFooter } from './components/shell/site-footer'
import { SiteHeader } from './components/shell/site-header'
import { SkipLink } from './components/shell/skip-link'
import { TimeZoneProvider } from './components/time-zone'
import { timeZoneOf } from './domain/region/region'
import { errorPage } from './i18n/errors'
import { shell } from './i18n/shell'
import { markSeen } from './services/notification/mark-read.server'

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const locale = data?.locale ?? 'id'
  const { name, description } = shell[locale]
  return [
    { title: error ? `${errorPage(statusOf(error), locale).title} · ${name}` : name },
    { name: 'description', content: description },
  ]
}

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const user = context.actor.kind === 'user' ? context.actor : null
  const { pathname, search } = new URL(request.url)
  if (user) await markSeen(context.app, user, pathname + search)
  return {
    locale: context.locale,
    theme: context.theme,
    /** Forms of this page carry it; see `FormKey`. */
    formKey: context.app.newId(),
    zone: timeZoneOf(user?.home ?? ''),
    actor: user && { name: user.name, role: user.role },
  }
}

/** What a failed loader or action answered; anything thrown unexpectedly is a 500. */
const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500)

/** What the frame shows when the root loader itself failed. */
const UNKNOWN = { locale: 'id', theme: null, zone: 'WIB', actor: null } as const

export function Layout({ children }: { children: ReactNode }) {
  const { locale, theme, zone, actor } = useRouteLoaderData<typeof loader>('root') ?? UNKNOWN
  return (
    <html lang={locale} data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <meta name="theme-color" content="#0b5d57" />
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <SkipLink />
          <SiteHeader viewer={actor} />
          <TimeZoneProvider value={zone}>
            <main id="content" tabIndex={-1}>
              {children}
            </main>
          </TimeZoneProvider>
          <SiteFooter theme={theme} />
          {actor && <BottomNav viewer={actor} />}
        </LocaleProvider>
        <PageScripts />
      </body>
    </html>
  )
}

/** The small comforts, for pages without an island of their own. */
function PageScripts() {
  const hasIsland = useMatches().some((match) => (match.handle as Handle | undefined)?.island === true)
  return hasIsland ? null : <script src="/enhance.js" defer />
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage status={statusOf(useRouteError())} />
}
