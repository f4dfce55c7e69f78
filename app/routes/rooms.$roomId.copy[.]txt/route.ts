import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '~/http/require-actor.server'
import { download } from '~/http/respond.server'
import { roomPlace, shownOr404 } from '~/http/room-place.server'
import { RoomPlace } from '~/schemas/message'
import { copyRoom } from '~/services/room/copy.server'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { roomId } = roomPlace(RoomPlace, params)
  const copy = shownOr404(await copyRoom(context.app, actor, { roomId, form: 'txt', locale: context.locale }))
  return download(copy.bytes, { name: copy.name, mediaType: 'text/plain; charset=utf-8' })
}
