import type { LoaderFunctionArgs } from '@remix-run/node'
import { BusinessSearch, refusedCapacity } from '~/schemas/browse'
import { browseBusinesses } from '~/services/browse/businesses.server'

/** What a list of businesses shows: the two of them differ in nothing but their kind. */
export async function listOfBusinesses({ request, context }: LoaderFunctionArgs, kind: 'business' | 'group') {
  const asked = new URL(request.url).searchParams
  const search = BusinessSearch.parse(Object.fromEntries(asked))
  const browsed = await browseBusinesses(context.app, { kind, search, actor: context.actor })
  return {
    ...browsed,
    refused: refusedCapacity(asked.get('capacity')),
    mayKeep: context.actor.kind === 'user',
    origin: context.app.origin,
  }
}
