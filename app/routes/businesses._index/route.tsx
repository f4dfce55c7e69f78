import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BusinessList } from '~/components/browse/business-list'
import { listMeta } from '~/components/browse/list-meta'
import { useTexts } from '~/components/locale'
import { listOfBusinesses } from '~/http/business-list.server'
import { browse } from '~/i18n/browse'
import { paths } from '~/schemas/paths'

export const meta = listMeta(({ businesses: title, businessesLead: lead }) => ({ title, lead }), paths.businessesAsked)

export const loader = (args: LoaderFunctionArgs) => listOfBusinesses(args, 'business')

export default function Businesses() {
  const { businesses: title, businessesLead: lead } = useTexts(browse).search
  return <BusinessList {...useLoaderData<typeof loader>()} kind="business" title={title} lead={lead} />
}
