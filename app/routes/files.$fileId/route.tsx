import type { LoaderFunctionArgs } from '@remix-run/node'
import { download, notFound } from '~/http/respond.server'
import { Id } from '~/schemas/fields'
import { readFile } from '~/services/file/read.server'

/** A drawing, always as an attachment: nothing that was uploaded is ever shown as a page of ours. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const id = Id.safeParse(params.fileId)
  const file = id.success ? await readFile(context.app, context.actor, id.data) : null
  if (!file) throw notFound()
  return download(file.bytes, file)
}
