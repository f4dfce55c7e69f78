import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BusinessCard } from '~/components/browse/business-card'
import type { Found } from '~/components/browse/found'
import { FoundList } from '~/components/browse/found-list'
import { SearchForm } from '~/components/browse/search-form'
import { searchTitle } from '~/components/browse/search-title'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Page } from '~/components/ui/page'
import { CERTIFICATES } from '~/domain/business/certificates'
import { browse } from '~/i18n/browse'
import { business } from '~/i18n/business'
import { BusinessSearch } from '~/schemas/browse'
import { paths } from '~/schemas/paths'
import { browseBusinesses } from '~/services/browse/businesses.server'

export const meta = pageMeta<typeof browse.id, { readonly found: Found }>(browse, ({ search }, data) => ({
  title: searchTitle(search.groups, data?.found, search.titleOf),
  description: search.groupsLead,
}))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const search = BusinessSearch.parse(Object.fromEntries(new URL(request.url).searchParams))
  return browseBusinesses(context.app, { kind: 'group', search, actor: context.actor })
}

export default function Groups() {
  const { found, cards } = useLoaderData<typeof loader>()
  const { search } = found
  const texts = useTexts(browse).search
  const { certificates } = useTexts(business)
  return (
    <Page title={texts.groups} lead={texts.groupsLead}>
      <div className="columns columns-side-first">
        <SearchForm
          kind="group"
          action={paths.groups}
          search={search}
          sizeLabel={texts.size}
          own={{
            name: 'certificate',
            label: texts.certificate,
            options: CERTIFICATES.map((code) => ({ value: code, label: certificates[code] })),
          }}
        />
        <FoundList
          kind="group"
          mayKeep={false}
          found={found}
          to={paths.groupsAsked}
          cards={cards.map((card) => ({
            key: card.business.id,
            regency: card.business.regency,
            card: <BusinessCard {...card} from={search.regency} marks={found.marks} />,
          }))}
        />
      </div>
    </Page>
  )
}
