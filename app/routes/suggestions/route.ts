import type { LoaderFunctionArgs } from '@remix-run/node'
import { SuggestAsked } from '~/schemas/browse'
import { suggestWords } from '~/services/browse/suggest.server'

/** Words for what is typed so far, as JSON: `enhance.js` shows them under the field. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { kind, q } = SuggestAsked.parse(Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(await suggestWords(context.app, kind, q), { headers: { 'cache-control': 'max-age=60' } })
}
