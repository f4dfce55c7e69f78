import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvFile } from '~/http/csv.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { sizeChange } from '~/i18n/size-change'
import { sizesAsked } from '~/schemas/report'
import { readStratification } from '~/services/report/stratify.server'
import { sizesTable } from './sizes-table'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const shown = await readStratification(context.app, actor, sizesAsked(request.url))
  if (!shown) throw notFound()
  const { locale } = context
  const name = [sizeChange[locale].strata.file, shown.asked.definition, ...shown.regions].join('-')
  return csvFile(sizesTable(shown, locale), { name, locale })
}
