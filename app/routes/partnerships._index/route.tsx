import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { CaseCard } from '~/components/partnership/case-card'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { TabLinks } from '~/components/ui/tab-links'
import { TextField } from '~/components/ui/text-field'
import { requireUser } from '~/http/require-actor.server'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { shell } from '~/i18n/shell'
import { SearchWords } from '~/schemas/fields'
import { CategoryName } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readCases } from '~/services/partnership/list.server'
import { searchCases } from '~/services/partnership/search.server'

export const meta = pageMeta(partnership, ({ list }) => ({ title: list.title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const asked = new URL(request.url).searchParams
  const words = SearchWords.parse(asked.get('q'))
  const list = await readCases(context.app, actor, CategoryName.parse(asked.get('category')))
  return { ...list, words, found: words === '' ? null : await searchCases(context.app, actor, words) }
}

export default function Partnerships() {
  const { cases, counts, now, found } = useLoaderData<typeof loader>()
  const { list: texts } = useTexts(partnership)
  const any = counts.some(({ count }) => count > 0)
  return (
    <Page title={texts.title} lead={texts.lead}>
      {any && <WordsForm />}
      {found ? <Found /> : <Stages />}
      <div className="grid">
        {(found ?? cases).map((line) => (
          <CaseCard key={line.id} line={line} now={now} />
        ))}
      </div>
    </Page>
  )
}

function WordsForm() {
  const { words } = useLoaderData<typeof loader>()
  const { list: texts } = useTexts(partnership)
  const { actions } = useTexts(shell)
  return (
    <form action={paths.partnerships} role="search" className="stack">
      <TextField
        name="q"
        type="search"
        label={texts.words}
        example={texts.wordsExample}
        defaultValue={words}
        maxLength={100}
      />
      <Button icon="search">{actions.search}</Button>
    </form>
  )
}

function Found() {
  const { words, found } = useLoaderData<typeof loader>()
  const { list: texts } = useTexts(partnership)
  return (
    <>
      <h2>{found?.length === 0 ? texts.noneFound : texts.foundFor(words)}</h2>
      <p>
        <a href={paths.partnerships}>{texts.all}</a>
      </p>
    </>
  )
}

function Stages() {
  const { category, cases, counts } = useLoaderData<typeof loader>()
  const { list: texts } = useTexts(partnership)
  const { categories } = useTexts(law)
  return (
    <>
      <TabLinks
        label={texts.tabs}
        tabs={counts.map(({ category: one, count }) => ({
          label: categories[one],
          to: paths.partnershipsIn(one),
          current: one === category,
          count,
        }))}
      />
      {cases.length === 0 && (
        <EmptyState
          title={texts.empty[category]}
          action={<LinkButton to={paths.opportunities}>{texts.toOpportunities}</LinkButton>}
        >
          {texts.emptyHint}
        </EmptyState>
      )}
    </>
  )
}
