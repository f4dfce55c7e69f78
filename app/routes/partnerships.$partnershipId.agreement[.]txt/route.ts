import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { download, notFound } from '~/http/respond.server'
import { readSignedText } from '~/services/agreement/print.server'

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const signed = await readSignedText(context.app, actor, caseAddress(request, params))
  if (!signed) throw notFound()
  return download(new TextEncoder().encode(signed.text), { name: signed.name, mediaType: 'text/plain; charset=utf-8' })
}
