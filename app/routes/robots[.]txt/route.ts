import type { LoaderFunctionArgs } from '@remix-run/node'

/** Pages that are for who works in them; what needs a session refuses a robot anyhow. */
const CLOSED = ['/partnerships', '/desk', '/account', '/rooms', '/searches', '/suggestions', '/operations']

/** What search engines may look at, and where the public pages are listed. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  new Response(
    [
      'User-agent: *',
      ...CLOSED.map((path) => `Disallow: ${path}`),
      `Sitemap: ${context.app.origin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } },
  )
