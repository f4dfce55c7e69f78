import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '~/http/require-actor.server'
import { downloadPart, notFound } from '~/http/respond.server'
import { roomPlace } from '~/http/room-place.server'
import { MessagePlace } from '~/schemas/message'
import { readRoomFile } from '~/services/message/read-file.server'

/** The file of a message, always as an attachment: nothing that was uploaded is ever shown as a page of ours. */
export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const place = roomPlace(MessagePlace, params)
  const file = await readRoomFile(context.app, actor, { ...place, part: 'bytes' })
  if (!file) throw notFound()
  return downloadPart(request, file.bytes, file)
}
