import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '~/http/require-actor.server'
import { download, notFound } from '~/http/respond.server'
import { partnershipsAsked } from '~/schemas/report'
import { printDevelopment } from '~/services/report/print-partnerships.server'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const asked = { ...partnershipsAsked(request.url), locale: context.locale }
  const paper = await printDevelopment(context.app, actor, asked)
  if (!paper) throw notFound()
  return download(paper.bytes, { name: paper.name, mediaType: 'application/pdf' })
}
