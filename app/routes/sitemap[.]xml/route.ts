import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicPages } from '~/services/browse/public-pages.server'

/** The public pages, for search engines (sitemaps.org 0.9). */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  const pages = await publicPages(context.app)
  const urls = pages.map(
    ({ url, changedAt }) =>
      `<url><loc>${url}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</url>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
  return new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
