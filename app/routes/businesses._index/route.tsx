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
  title: searchTitle(search.businesses, data?.found, search.titleOf),
  description: search.businessesLead,
}))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const search = BusinessSearch.parse(Object.fromEntries(new URL(request.url).searchParams))
  const browsed = await browseBusinesses(context.app, { kind: 'business', search, actor: context.actor })
  return { ...browsed, mayKeep: context.actor.kind === 'user' }
}

export default function Businesses() {
  const { found, cards, mayKeep } = useLoaderData<typeof loader>()
  const { search } = found
  const texts = useTexts(browse).search
  const { certificates } = useTexts(business)
  return (
    <Page title={texts.businesses} lead={texts.businessesLead}>
      <div className="columns columns-side-first">
        <SearchForm
          kind="business"
          action={paths.businesses}
          search={search}
          sizeLabel={texts.size}
          own={{
            name: 'certificate',
            label: texts.certificate,
            options: CERTIFICATES.map((code) => ({ value: code, label: certificates[code] })),
          }}
        />
        <FoundList
          kind="business"
          mayKeep={mayKeep}
          found={found}
          to={paths.businessesAsked}
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
