import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChangeCard } from '~/components/agreement/change-card'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { negotiation } from '~/i18n/negotiation'
import { paths } from '~/schemas/paths'
import { readChanges } from '~/services/agreement/changes.server'
import { Versions } from './versions'

export const meta = pageMeta(negotiation, ({ changes }) => ({ title: changes.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readChanges(context.app, actor, caseAddress(request, params))
  if (!view) throw notFound()
  return view
}

export default function Changes() {
  const view = useLoaderData<typeof loader>()
  const { changes: texts } = useTexts(negotiation)
  const open = view.changes.filter(({ state }) => state === 'open')
  const older = view.changes.filter(({ state }) => state !== 'open')
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      above={<BackLink to={`${paths.agreement(view.id)}?as=${view.viewer}`}>{view.reference}</BackLink>}
      actions={
        view.mayWrite && (
          <LinkButton to={`${paths.terms(view.id)}?as=${view.viewer}`} icon="pencil">
            {texts.write}
          </LinkButton>
        )
      }
      narrow
    >
      <section className="stack">
        <h2>{texts.open}</h2>
        {open.length === 0 && <p className="muted">{texts.noneOpen}</p>}
        {open.map((change) => (
          <ChangeCard key={change.id} view={view} change={change} />
        ))}
      </section>
      {older.length > 0 && (
        <section className="stack">
          <h2>{texts.older}</h2>
          {older.map((change) => (
            <ChangeCard key={change.id} view={view} change={change} />
          ))}
        </section>
      )}
      <Versions view={view} versions={view.versions} />
    </Page>
  )
}
