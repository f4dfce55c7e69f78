import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/http/respond.server'
import { socialPicture } from '~/http/social-picture.server'
import { regencyName } from '~/i18n/names'
import { Id } from '~/schemas/fields'
import { showBusiness } from '~/services/business/show.server'

/** What anyone may see, whoever asks: others keep this picture. */
const VISITOR = { kind: 'visitor' } as const

/** The picture of the page where it is passed on. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const id = Id.safeParse(params.businessId)
  const shown = id.success ? await showBusiness(context.app, VISITOR, id.data) : null
  if (!shown) throw notFound()
  const { name, regency, capabilities } = shown.business
  const line = [regencyName(regency), capabilities[0]?.label].filter((part) => part !== undefined).join(' · ')
  return socialPicture({ title: name, line })
}
