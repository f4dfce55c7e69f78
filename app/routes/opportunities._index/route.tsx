import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMeta } from '~/components/browse/list-meta'
import { ListPage } from '~/components/browse/list-page'
import { OpportunityCard } from '~/components/browse/opportunity-card'
import { useTexts } from '~/components/locale'
import { PROPOSED_PATTERNS } from '~/domain/opportunity/opportunity'
import { browse } from '~/i18n/browse'
import { law } from '~/i18n/law'
import { OpportunitySearch } from '~/schemas/browse'
import { paths } from '~/schemas/paths'
import { browseOpportunities } from '~/services/browse/opportunities.server'

export const meta = listMeta(
  ({ opportunities: title, opportunitiesLead: lead }) => ({ title, lead }),
  paths.opportunitiesAsked,
)

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const search = OpportunitySearch.parse(Object.fromEntries(new URL(request.url).searchParams))
  const browsed = await browseOpportunities(context.app, { search, actor: context.actor })
  return { ...browsed, mayKeep: context.actor.kind === 'user', origin: context.app.origin }
}

export default function Opportunities() {
  const { found, cards, mayKeep } = useLoaderData<typeof loader>()
  const texts = useTexts(browse).search
  const { patterns } = useTexts(law)
  return (
    <ListPage
      kind="opportunity"
      title={texts.opportunities}
      lead={texts.opportunitiesLead}
      mayKeep={mayKeep}
      found={found}
      to={paths.opportunitiesAsked}
      sizeLabel={texts.posterSize}
      own={{
        name: 'pattern',
        label: texts.pattern,
        options: PROPOSED_PATTERNS.map((pattern) => ({ value: pattern, label: patterns[pattern] })),
      }}
      cards={cards.map((card) => ({
        key: card.opportunity.id,
        regency: card.poster.regency,
        card: <OpportunityCard {...card} from={found.search.regency} marks={found.marks} />,
      }))}
    />
  )
}
