import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { download, notFound } from '~/http/respond.server'
import { readPaper } from '~/services/agreement/print.server'

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const paper = await readPaper(context.app, actor, caseAddress(request, params))
  if (!paper) throw notFound()
  return download(paper.bytes, { name: paper.name, mediaType: 'application/pdf' })
}
