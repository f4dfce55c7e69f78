import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarFile, notFound } from '~/http/respond.server'
import { writeMeetingByLink } from '~/services/card/papers.server'

/** A fixed meeting for the calendar of somebody without an account. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const { locale } = context
  const text = await writeMeetingByLink(context.app, { token: params.token ?? '', locale })
  if (text === null) throw notFound()
  return calendarFile(text, 'jejaring.ics')
}
