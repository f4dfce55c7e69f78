import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementState } from '~/components/agreement/agreement-state'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { agreementLife } from '~/i18n/agreement-life'
import { agreementPages } from '~/i18n/agreement-pages'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { paths } from '~/schemas/paths'
import { readAgreement } from '~/services/agreement/read.server'
import { AgreementText } from './agreement-text'
import { Contents } from './contents'
import { LifePanel } from './life-panel'
import { OtherMoves } from './other-moves'
import { Warnings } from './warnings'

export const meta = pageMeta(agreementPages, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readAgreement(context.app, actor, caseAddress(request, params))
  if (!view) throw notFound()
  return view
}

export default function Agreement() {
  const view = useLoaderData<typeof loader>()
  const texts = useTexts(agreementPages)
  const { stateMeaning } = useTexts(agreementLife)
  const { list } = useTexts(partnership)
  const { refusals } = useTexts(law)
  const { life } = view
  return (
    <Page
      title={life ? texts.title : texts.talkTitle}
      lead={life ? stateMeaning[life.state] : texts.talkLead}
      above={
        <Breadcrumb
          items={[
            { label: list.title, to: paths.partnerships },
            { label: view.reference, to: paths.partnership(view.id) },
            { label: texts.title },
          ]}
        />
      }
    >
      {life && <AgreementState state={life.state} />}
      {view.suspended && (
        <Notice kind="waiting" title={refusals['link-suspended']}>
          {life?.moves.includes('give-notice') && texts.mayLeave}
        </Notice>
      )}
      {view.hidden ? (
        <Notice kind="waiting" title={texts.hiddenTitle}>
          {texts.hidden}
        </Notice>
      ) : (
        <div className="columns">
          <div className="stack">
            <LifePanel view={view} />
            {life?.unlikeSigned && <Notice kind="waiting" title={texts.unlikeSigned} />}
            <AgreementText view={view} />
          </div>
          <aside className="stack screen-only">
            <Contents view={view} />
            <Warnings view={view} />
            <OtherMoves view={view} />
          </aside>
        </div>
      )}
    </Page>
  )
}
