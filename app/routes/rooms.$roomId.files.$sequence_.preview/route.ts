import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '~/http/require-actor.server'
import { download, notFound } from '~/http/respond.server'
import { roomPlace } from '~/http/room-place.server'
import { MessagePlace } from '~/schemas/message'
import { readRoomFile } from '~/services/message/read-file.server'

/** The small picture of a photo. A room opened again asks whether it still may be seen, and loads it only once. */
export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const place = roomPlace(MessagePlace, params)
  const file = await readRoomFile(context.app, actor, { ...place, part: 'preview' })
  if (!file) throw notFound()
  const etag = `"${file.sha256}"`
  const cached = { etag, 'cache-control': 'private, no-cache' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: cached })
  const response = download(file.bytes, { name: file.name, mediaType: 'image/webp' })
  for (const [name, value] of Object.entries(cached)) response.headers.set(name, value)
  return response
}
