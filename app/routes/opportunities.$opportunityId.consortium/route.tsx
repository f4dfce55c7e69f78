import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Disclosure } from '~/components/ui/disclosure'
import { EmptyState } from '~/components/ui/empty-state'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { consortium } from '~/i18n/consortium'
import { MatchesOf } from '~/schemas/match'
import { paths } from '~/schemas/paths'
import { showConsortium } from '~/services/consortium/show.server'
import { Members } from './members'
import { Missing } from './missing'
import { SetFacts } from './set-facts'

export const meta = pageMeta(consortium, ({ title }) => ({ title }))

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = MatchesOf.safeParse(params.opportunityId)
  if (!id.success) throw notFound()
  const shown = await showConsortium(context.app, actor, id.data)
  if (!shown) throw notFound()
  return shown
}

export default function ConsortiumPage() {
  const shown = useLoaderData<typeof loader>()
  const texts = useTexts(consortium)
  const { opportunity, makers, judged, capped } = shown
  return (
    <Page
      title={texts.title}
      lead={texts.lead(opportunity.title)}
      above={<BackLink to={paths.opportunityMatches(opportunity.id)}>{texts.back}</BackLink>}
    >
      <Outcome />
      <Disclosure summary={texts.how.title}>
        <p>
          {texts.how.considered(makers, judged)} {capped && texts.how.capped}
        </p>
        <ul>
          {texts.how.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Disclosure>
    </Page>
  )
}

/** What came of it: a set, what is missing, or why nothing could be worked out. */
function Outcome() {
  const { outcome, demands, names, opportunity } = useLoaderData<typeof loader>()
  const texts = useTexts(consortium)
  if (outcome.kind === 'nothing-asked' || outcome.kind === 'late') {
    const { title, text } = outcome.kind === 'late' ? texts.late : texts.nothingAsked
    return (
      <EmptyState title={title}>
        <p>{text}</p>
      </EmptyState>
    )
  }
  const of = { demands, names, opportunityId: opportunity.id }
  if (outcome.kind === 'set') {
    const { set, fewest } = outcome
    const { length } = set.members
    return (
      <>
        <Notice kind="agreed" title={length === 1 ? texts.found.alone : texts.found.title(length)}>
          <p>{texts.found.text}</p>
        </Notice>
        <SetFacts set={set} fewest={fewest} demands={demands} />
        <Members title={texts.members} set={set} {...of} />
      </>
    )
  }
  const { missing, mended } = outcome
  return (
    <>
      <Notice kind="waiting" title={texts.short.title}>
        <p>{texts.short.text}</p>
      </Notice>
      <Missing missing={missing} demands={demands} />
      {mended ? (
        <>
          <section>
            <h2>{texts.mended.title}</h2>
            <p>{texts.mended.text}</p>
          </section>
          <Members title={texts.members} set={mended} {...of} />
        </>
      ) : (
        <p>{texts.noMend}</p>
      )}
    </>
  )
}
