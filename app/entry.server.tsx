import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { IslandScriptsProvider } from './components/island'
import { NonceProvider } from './components/nonce'
import { FieldLabelsProvider } from './components/ui/field-labels'

const GIVE_UP_MS = 5_000

interface Page {
  readonly request: Request
  readonly status: number
  readonly headers: Headers
  readonly remix: EntryContext
  readonly context: AppLoadContext
}

/** Where a page stands in for what its loader threw, its status is what counts, also after a form was refused. */
const thrownIn = ({ staticHandlerContext: { errors } }: EntryContext): number | null =>
  Object.values(errors ?? {}).find(isRouteErrorResponse)?.status ?? null

export default function handleRequest(
  ...[request, status, headers, remix, context]: [Request, number, Headers, EntryContext, AppLoadContext]
) {
  return render({ request, status: thrownIn(remix) ?? status, headers, remix, context })
}

/** A page's data can be streamed once. */
const withoutStream = ({ serverHandoffStream: _stream, ...remix }: EntryContext): EntryContext => remix

const islandScripts = ({ manifest }: EntryContext) => ({
  ...manifest.entry,
  // Known in development only, and to no published type.
  hotReload: 'hmr' in manifest ? (manifest.hmr as { runtime: string }).runtime : null,
})

/** Crawlers get the page whole; people get its first paint as soon as it stands. */
function render({ request, status, headers, remix, context }: Page): Promise<Response> {
  const whole = isbot(request.headers.get('user-agent')) || remix.isSpaMode
  const labels = new Map<string, string>()
  const page = (shown: EntryContext) => (
    <FieldLabelsProvider value={labels}>
      <NonceProvider value={context.nonce}>
        <IslandScriptsProvider value={islandScripts(remix)}>
          <RemixServer context={shown} url={request.url} abortDelay={GIVE_UP_MS} nonce={context.nonce} />
        </IslandScriptsProvider>
      </NonceProvider>
    </FieldLabelsProvider>
  )
  // A form came back: the error summary on top names fields that stand below it.
  if (remix.staticHandlerContext.actionData) renderToString(page(withoutStream(remix)))
  return new Promise((resolve, reject) => {
    let code = status
    const answer = () => {
      const body = new PassThrough()
      headers.set('content-type', 'text/html; charset=utf-8')
      personal(headers)
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(page(remix), {
      nonce: context.nonce,
      onShellReady: whole ? () => {} : answer,
      onAllReady: whole ? answer : () => {},
      onShellError: reject,
      onError: (error) => {
        code = 500
        context.app.log.error({ error, path: new URL(request.url).pathname }, 'a page could not be rendered')
      },
    })
    setTimeout(abort, GIVE_UP_MS).unref()
  })
}

/**
 * Language, theme and who looks come with a cookie: nobody else's cache may keep a page. The browser may, and asks
 * each time: the way back to a form finds what was typed.
 */
function personal(headers: Headers) {
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-cache')
}

/** The same for what a page's loaders answer by themselves. */
export function handleDataRequest(response: Response) {
  personal(response.headers)
  return response
}

/** Unexpected errors of loaders and actions: the log has them, the person sees a calm page. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  // A wrong method or address is the caller's mistake, and answered as such.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  context.app.log.error({ error, path: new URL(request.url).pathname }, 'a request failed')
}
