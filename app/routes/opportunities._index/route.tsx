import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Found } from '~/components/browse/found'
import { FoundList } from '~/components/browse/found-list'
import { OpportunityCard } from '~/components/browse/opportunity-card'
import { SearchForm } from '~/components/browse/search-form'
import { searchTitle } from '~/components/browse/search-title'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Page } from '~/components/ui/page'
import { PROPOSED_PATTERNS } from '~/domain/opportunity/opportunity'
import { browse } from '~/i18n/browse'
import { law } from '~/i18n/law'
import { OpportunitySearch } from '~/schemas/browse'
import { paths } from '~/schemas/paths'
import { browseOpportunities } from '~/services/browse/opportunities.server'

export const meta = pageMeta<typeof browse.id, { readonly found: Found }>(browse, ({ search }, data) => ({
  title: searchTitle(search.opportunities, data?.found, search.titleOf),
  description: search.opportunitiesLead,
}))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const search = OpportunitySearch.parse(Object.fromEntries(new URL(request.url).searchParams))
  const browsed = await browseOpportunities(context.app, { search, actor: context.actor })
  return { ...browsed, mayKeep: context.actor.kind === 'user' }
}

export default function Opportunities() {
  const { found, cards, mayKeep } = useLoaderData<typeof loader>()
  const { search } = found
  const texts = useTexts(browse).search
  const { patterns } = useTexts(law)
  return (
    <Page title={texts.opportunities} lead={texts.opportunitiesLead}>
      <div className="columns columns-side-first">
        <SearchForm
          kind="opportunity"
          action={paths.opportunities}
          search={search}
          sizeLabel={texts.posterSize}
          own={{
            name: 'pattern',
            label: texts.pattern,
            options: PROPOSED_PATTERNS.map((pattern) => ({ value: pattern, label: patterns[pattern] })),
          }}
        />
        <FoundList
          kind="opportunity"
          mayKeep={mayKeep}
          found={found}
          to={paths.opportunitiesAsked}
          cards={cards.map((card) => ({
            key: card.opportunity.id,
            regency: card.poster.regency,
            card: <OpportunityCard {...card} from={search.regency} marks={found.marks} />,
          }))}
        />
      </div>
    </Page>
  )
}
