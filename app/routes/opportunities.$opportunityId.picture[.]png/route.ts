import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '~/http/respond.server'
import { socialPicture } from '~/http/social-picture.server'
import { regencyName } from '~/i18n/names'
import { Id } from '~/schemas/fields'
import { showOpportunity } from '~/services/opportunity/show.server'

/** What anyone may see, whoever asks: others keep this picture. */
const VISITOR = { kind: 'visitor' } as const

/** The picture of the page where it is passed on. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const id = Id.safeParse(params.opportunityId)
  const shown = id.success ? await showOpportunity(context.app, VISITOR, id.data) : null
  if (!shown?.ok) throw notFound()
  const { opportunity, poster } = shown.value
  return socialPicture({ title: opportunity.title, line: `${poster.name} · ${regencyName(poster.regency)}` })
}
