import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RequestContext } from '~/context'
import { obligationCalendar } from '~/documents/obligation-calendar.server'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { CalendarFeed } from '~/schemas/obligation'
import { paths } from '~/schemas/paths'
import { calendarReader, readCalendar } from '~/services/obligation/calendar.server'

/** Telephones read it again and again without a session: the key in the address says for whom. */
async function readerOf(context: RequestContext, request: Request, partnershipId: string) {
  const feed = CalendarFeed.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!feed.success) return requireUser(context, request)
  const { reader: userId, key } = feed.data
  const actor = await calendarReader(context.app, { partnershipId, userId, key })
  if (!actor) throw notFound()
  return actor
}

/** Obligations as a calendar. The agreement is Indonesian, and so are its appointments. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { partnershipId } = caseAddress(request, params)
  const actor = await readerOf(context, request, partnershipId)
  const calendar = await readCalendar(context.app, actor, partnershipId)
  if (!calendar) throw notFound()
  const addressOf = (id: string) => context.app.origin + paths.obligation(partnershipId, id)
  return new Response(obligationCalendar(calendar, { locale: 'id', addressOf }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${calendar.reference}.ics"`,
      'cache-control': 'private, no-store',
    },
  })
}
