import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { SizeNotice } from '~/components/profile/size-notice'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { ShareLink } from '~/components/ui/share-link'
import { shortReference } from '~/domain/reference'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { profile } from '~/i18n/profile'
import { shell } from '~/i18n/shell'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { showSentProfile } from '~/services/profile/show-sent.server'

export const meta = pageMeta(profile, (texts) => ({ title: texts.sent.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.draftId)
  const sent = id.success ? await showSentProfile(context.app, actor, id.data) : null
  if (!sent) throw notFound()
  const { business, judged, onBehalf } = sent
  return { businessId: business.id, name: business.name, judged, onBehalf, origin: context.app.origin }
}

export default function SentProfile() {
  const { businessId, name, judged, onBehalf, origin } = useLoaderData<typeof loader>()
  const texts = useTexts(profile).sent
  const { actions } = useTexts(shell)
  return (
    <Page title={texts.title} narrow>
      <Notice kind="agreed" title={name} live>
        <p>
          {texts.reference}: <strong className="nowrap">{shortReference('US', businessId)}</strong>
        </p>
      </Notice>
      <SizeNotice judged={judged} more={paths.businessSize(businessId)} />
      <section className="stack">
        <h2>{texts.nextTitle}</h2>
        <ul>
          {(onBehalf ? [texts.nextOwner, ...texts.next] : texts.next).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <div className="cluster">
        {onBehalf ? (
          <LinkButton kind="primary" to={paths.businessMembers(businessId)}>
            {texts.members}
          </LinkButton>
        ) : (
          <LinkButton kind="primary" to={paths.businessMatches(businessId)}>
            {texts.matches}
          </LinkButton>
        )}
        <LinkButton to={paths.business(businessId)}>{texts.see}</LinkButton>
        <ShareLink text={texts.share(name, `${origin}${paths.business(businessId)}`)}>
          {actions.shareWhatsApp}
        </ShareLink>
      </div>
    </Page>
  )
}
