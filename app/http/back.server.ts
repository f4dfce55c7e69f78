import { localPath } from '~/schemas/local-path'

/** Where a person was going before they had to sign in: the `back` of the address, when it is a path of ours. */
export const backOf = (request: Request): string | null =>
  localPath(new URL(request.url).searchParams.get('back'), '') || null
