import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { RHYTHMS } from '~/domain/saved-search'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { refused, refusedForm, seeOther } from '~/http/respond.server'
import { savedSearch } from '~/i18n/saved-search'
import { paths } from '~/schemas/paths'
import { SavedNotice, SavedSearchForm } from '~/schemas/saved-search'
import { changeSavedSearches, listSavedSearches } from '~/services/saved-search/change.server'

export const meta = pageMeta(savedSearch, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const searches = await listSavedSearches(context.app, actor)
  return {
    searches: searches.map(({ id, kind, name, query, rhythm }) => ({ id, kind, name, query, rhythm })),
    saved: SavedNotice.parse(new URL(request.url).searchParams.get('saved')),
  }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, SavedSearchForm)
  if (!form.ok) return refusedForm(form)
  const result = await changeSavedSearches(context.app, actor, { ...form.value, submission: form.submission })
  return result.ok
    ? seeOther(paths.searchesSaved(result.value.already ? 'already' : 'now'))
    : refused(result.refusal, form.typed)
}

export default function SavedSearches() {
  const { searches, saved } = useLoaderData<typeof loader>()
  const texts = useTexts(savedSearch)
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page title={texts.title} lead={texts.lead} above={<BackLink to={paths.businesses} />} narrow>
      {saved && (
        <Notice kind="agreed" live>
          {texts.saved[saved]}
        </Notice>
      )}
      <ErrorSummary problems={answer.problems} />
      {searches.length === 0 && (
        <EmptyState title={texts.none}>
          <p>{texts.noneHint}</p>
        </EmptyState>
      )}
      <ul className="stack found">
        {searches.map((search) => (
          <li key={search.id}>
            <Saved {...search} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

type SavedProps = ReturnType<typeof useLoaderData<typeof loader>>['searches'][number]

const Saved = ({ id, kind, name, query, rhythm }: SavedProps) => {
  const texts = useTexts(savedSearch)
  const to = kind === 'business' ? paths.businessesAsked : paths.opportunitiesAsked
  return (
    <Card title={<a href={to(query)}>{name}</a>} aside={<Badge>{texts.kinds[kind]}</Badge>}>
      <p>
        {texts.rhythm}: <strong>{texts.rhythms[rhythm]}</strong>
      </p>
      <form method="post" className="cluster">
        <FormKey action={`change-${id}`} />
        <input type="hidden" name="intent" value="change" />
        <input type="hidden" name="id" value={id} />
        {RHYTHMS.filter((other) => other !== rhythm).map((other) => (
          <Button key={other} name="rhythm" value={other}>
            {texts.rhythms[other]}
          </Button>
        ))}
      </form>
      <form method="post">
        <FormKey action={`forget-${id}`} />
        <input type="hidden" name="intent" value="forget" />
        <input type="hidden" name="id" value={id} />
        <Button kind="quiet" icon="trash">
          {texts.forget}
        </Button>
      </form>
    </Card>
  )
}
