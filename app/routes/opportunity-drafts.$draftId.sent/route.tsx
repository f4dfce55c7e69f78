import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { ShareLink } from '~/components/ui/share-link'
import { shortReference } from '~/domain/reference'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { opportunity } from '~/i18n/opportunity'
import { shell } from '~/i18n/shell'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { showSentOpportunity } from '~/services/opportunity/show-sent.server'

export const meta = pageMeta(opportunity, (texts) => ({ title: texts.sent.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.draftId)
  const sent = id.success ? await showSentOpportunity(context.app, actor, id.data) : null
  if (!sent) throw notFound()
  const { opportunity: posted, revised } = sent
  return { id: posted.id, title: posted.title, revised, origin: context.app.origin }
}

export default function SentOpportunity() {
  const { id, title, revised, origin } = useLoaderData<typeof loader>()
  const texts = useTexts(opportunity).sent
  const { actions } = useTexts(shell)
  return (
    <Page title={revised ? texts.revisedTitle : texts.title} narrow>
      <Notice kind="agreed" title={title} live>
        <p>
          {texts.reference}: <strong className="nowrap">{shortReference('PL', id)}</strong>
        </p>
      </Notice>
      <section className="stack">
        <h2>{texts.nextTitle}</h2>
        <ul>
          {texts.next.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <div className="cluster">
        <LinkButton kind="primary" to={paths.opportunityMatches(id)}>
          {texts.matches}
        </LinkButton>
        <LinkButton to={paths.opportunity(id)}>{texts.see}</LinkButton>
        <ShareLink text={texts.share(title, `${origin}${paths.opportunity(id)}`)}>{actions.shareWhatsApp}</ShareLink>
      </div>
    </Page>
  )
}
