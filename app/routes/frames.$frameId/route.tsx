import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementState } from '~/components/agreement/agreement-state'
import { Paper } from '~/components/agreement/paper'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { Page } from '~/components/ui/page'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { frame } from '~/i18n/frame'
import { partnership } from '~/i18n/partnership'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { readFrame } from '~/services/frame/show.server'

export const meta = pageMeta(frame, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.frameId)
  const view = id.success && (await readFrame(context.app, actor, id.data))
  if (!view) throw notFound()
  return view
}

export default function FramePage() {
  const { reference, lead, annexes, written } = useLoaderData<typeof loader>()
  const texts = useTexts(frame)
  const { list } = useTexts(partnership)
  const locale = useLocale()
  return (
    <Page
      title={`${texts.title} ${reference}`}
      lead={texts.showLead}
      above={<Breadcrumb items={[{ label: list.title, to: paths.partnerships }, { label: reference }]} />}
    >
      <section className="stack">
        <h2>{texts.annexes}</h2>
        {annexes.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <>
            <p>{texts.lead(lead)}</p>
            <p className="muted">{texts.toChange}</p>
            <div className="grid">
              {annexes.map(({ number, state, partnershipId, partner, reference: own }) => (
                <Card
                  key={partnershipId}
                  title={texts.annex(number, partner)}
                  to={paths.agreement(partnershipId)}
                  level={3}
                >
                  <AgreementState state={state} />
                  <p className="muted">{own}</p>
                </Card>
              ))}
            </div>
          </>
        )}
      </section>
      {written && (
        <section className="stack">
          <h2>{texts.text}</h2>
          <Paper document={written[locale]} language={locale} />
        </section>
      )}
    </Page>
  )
}
