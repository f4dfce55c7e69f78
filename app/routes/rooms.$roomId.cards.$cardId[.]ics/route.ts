import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '~/http/require-actor.server'
import { calendarFile, notFound } from '~/http/respond.server'
import { cardAddress } from '~/http/room-address.server'
import { writeMeeting } from '~/services/card/papers.server'

/** A fixed meeting for one's calendar. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { locale } = context
  const text = await writeMeeting(context.app, actor, { ...cardAddress(params), locale })
  if (text === null) throw notFound()
  return calendarFile(text, 'jejaring.ics')
}
