import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireUser } from '~/http/require-actor.server'
import { download, notFound } from '~/http/respond.server'
import { paths } from '~/schemas/paths'
import { partnershipsAsked } from '~/schemas/report'
import { printDevelopment } from '~/services/report/print-partnerships.server'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const read = partnershipsAsked(request.url)
  // The page says what is wrong with the days.
  if (!read.ok) throw redirect(`${paths.partnershipReport}${new URL(request.url).search}`)
  const paper = await printDevelopment(context.app, actor, { ...read.asked, locale: context.locale })
  if (!paper) throw notFound()
  return download(paper.bytes, { name: paper.name, mediaType: 'application/pdf' })
}
