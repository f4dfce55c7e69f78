import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvFile } from '~/http/csv.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { matchPages } from '~/i18n/match-pages'
import { MatchesOf } from '~/schemas/match'
import { listForOpportunity } from '~/services/match/list-for-opportunity.server'
import { shortlist } from './shortlist'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = MatchesOf.safeParse(params.opportunityId)
  if (!id.success) throw notFound()
  const list = await listForOpportunity(context.app, actor, { opportunityId: id.data, show: 'fits', page: 'all' })
  if (!list) throw notFound()
  const { locale } = context
  return csvFile(shortlist(list, locale), { name: matchPages[locale].file.name, locale })
}
