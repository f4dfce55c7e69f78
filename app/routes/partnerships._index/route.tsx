import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { CaseCard } from '~/components/partnership/case-card'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { TabLinks } from '~/components/ui/tab-links'
import { requireUser } from '~/http/require-actor.server'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { CategoryName } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readCases } from '~/services/partnership/list.server'

export const meta = pageMeta(partnership, ({ list }) => ({ title: list.title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const category = CategoryName.parse(new URL(request.url).searchParams.get('category'))
  return readCases(context.app, actor, category)
}

export default function Partnerships() {
  const { category, cases, counts, now } = useLoaderData<typeof loader>()
  const { list: texts } = useTexts(partnership)
  const { categories } = useTexts(law)
  return (
    <Page title={texts.title} lead={texts.lead}>
      <TabLinks
        label={texts.tabs}
        tabs={counts.map(({ category: one, count }) => ({
          label: categories[one],
          to: paths.partnershipsIn(one),
          current: one === category,
          count,
        }))}
      />
      {cases.length === 0 ? (
        <EmptyState
          title={texts.empty[category]}
          action={<LinkButton to={paths.opportunities}>{texts.toOpportunities}</LinkButton>}
        >
          {texts.emptyHint}
        </EmptyState>
      ) : (
        <div className="grid">
          {cases.map((line) => (
            <CaseCard key={line.id} line={line} now={now} />
          ))}
        </div>
      )}
    </Page>
  )
}
