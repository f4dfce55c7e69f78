import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { Pagination } from '~/components/ui/pagination'
import { Select } from '~/components/ui/select'
import { TabLinks } from '~/components/ui/tab-links'
import { NETWORK_TYPES } from '~/domain/network/network'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { provinceName } from '~/i18n/names'
import { network } from '~/i18n/network'
import { NetworksShown } from '~/schemas/network'
import { paths } from '~/schemas/paths'
import { listFoundNetworks } from '~/services/network/list-found.server'
import { NetworkCard } from './network-card'

export const meta = pageMeta(network, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const asked = NetworksShown.parse(Object.fromEntries(new URL(request.url).searchParams))
  const list = await listFoundNetworks(context.app, actor, asked)
  if (!list) throw notFound()
  return { ...list, asked }
}

/** The address of the same list, changed in one thing. */
const addressOf = ({ type, province, show }: NetworksShown, page: number): string =>
  paths.foundNetworksAsked({
    ...(type && { type }),
    ...(province && { province }),
    ...(show === 'gone' && { show }),
    ...(page > 1 && { page: String(page) }),
  })

export default function FoundNetworks() {
  const { networks, total, gone, page, pages, asked } = useLoaderData<typeof loader>()
  const texts = useTexts(network)
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Notice title={texts.advice.title}>
        <p>{texts.advice.text}</p>
      </Notice>
      <Filters />
      <TabLinks
        label={texts.tabs.label}
        tabs={(['standing', 'gone'] as const).map((show) => ({
          label: texts.tabs[show],
          to: addressOf({ ...asked, show }, 1),
          current: asked.show === show,
          count: show === 'gone' ? gone : total,
        }))}
      />
      {networks.length === 0 ? (
        <EmptyState title={texts.none.title}>
          <p>{texts.none.text}</p>
        </EmptyState>
      ) : (
        <ol className="stack matches">
          {networks.map((one) => (
            <li key={one.id}>
              <NetworkCard found={one} />
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pages={pages} to={(number) => addressOf(asked, number)} />
    </Page>
  )
}

function Filters() {
  const { asked, provinces } = useLoaderData<typeof loader>()
  const { filter, types } = useTexts(network)
  return (
    <form action={paths.foundNetworks} className="stack">
      <div className="cluster">
        <Select
          name="type"
          label={filter.type}
          placeholder={filter.allTypes}
          options={NETWORK_TYPES.map((type) => ({ value: type, label: types[type] }))}
          defaultValue={asked.type ?? ''}
        />
        <Select
          name="province"
          label={filter.province}
          placeholder={filter.all}
          options={provinces.map((code) => ({ value: code, label: provinceName(code) }))}
          defaultValue={asked.province ?? ''}
        />
      </div>
      {asked.show === 'gone' && <input type="hidden" name="show" value="gone" />}
      <Button icon="filter">{filter.apply}</Button>
    </form>
  )
}
