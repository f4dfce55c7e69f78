import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RequestContext } from '~/context'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { calendarFile, notFound } from '~/http/respond.server'
import { CalendarFeed } from '~/schemas/obligation'
import { calendarReader, writeCalendar } from '~/services/obligation/calendar.server'

/** Telephones read it again and again without a session: the key in the address says for whom. */
async function readerOf(context: RequestContext, request: Request, partnershipId: string) {
  const feed = CalendarFeed.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!feed.success) return requireUser(context, request)
  const { reader: userId, key } = feed.data
  const actor = await calendarReader(context.app, { partnershipId, userId, key })
  if (!actor) throw notFound()
  return actor
}

/** Obligations as a calendar. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { partnershipId } = caseAddress(request, params)
  const actor = await readerOf(context, request, partnershipId)
  const calendar = await writeCalendar(context.app, actor, partnershipId)
  if (!calendar) throw notFound()
  return calendarFile(calendar.text, `${calendar.reference}.ics`)
}
