import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BusinessList } from '~/components/browse/business-list'
import { listMeta } from '~/components/browse/list-meta'
import { useTexts } from '~/components/locale'
import { listOfBusinesses } from '~/http/business-list.server'
import { browse } from '~/i18n/browse'
import { paths } from '~/schemas/paths'

export const meta = listMeta(({ groups: title, groupsLead: lead }) => ({ title, lead }), paths.groupsAsked)

export const loader = (args: LoaderFunctionArgs) => listOfBusinesses(args, 'group')

export default function Groups() {
  const { groups: title, groupsLead: lead } = useTexts(browse).search
  return <BusinessList {...useLoaderData<typeof loader>()} kind="group" title={title} lead={lead} />
}
