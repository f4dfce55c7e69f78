import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '~/http/require-actor.server'
import { download } from '~/http/respond.server'
import { cardAddress } from '~/http/room-address.server'
import { shownOr404 } from '~/http/room-place.server'
import { printMinutes } from '~/services/card/papers.server'

/** Minutes as a paper. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { locale } = context
  const paper = shownOr404(await printMinutes(context.app, actor, { ...cardAddress(params), locale }))
  return download(paper.bytes, { name: `notulen-${paper.reference}.pdf`, mediaType: 'application/pdf' })
}
