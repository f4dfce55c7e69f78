import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { fileTicket } from '~/schemas/partnership-file'
import { readFile } from '~/services/partnership-file/read.server'

/** The file that was taken out, as data: money as text, moments as ISO text. */
export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const view = await readFile(context.app, actor, { partnershipId, ticket: fileTicket(request.url) })
  if (!view?.opened) throw notFound()
  const moneyAsText = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)
  return new Response(JSON.stringify(view.opened.file, moneyAsText, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${view.reference}.json"`,
      'cache-control': 'private, no-store',
    },
  })
}
