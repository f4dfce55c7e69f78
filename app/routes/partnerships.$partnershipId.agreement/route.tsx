import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { WarningList } from '~/components/agreement/warning-list'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { StateMark } from '~/components/partnership/state-mark'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { Disclosure } from '~/components/ui/disclosure'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { PrintButton } from '~/components/ui/print-button'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { agreement } from '~/i18n/agreement'
import { partnership } from '~/i18n/partnership'
import { paths } from '~/schemas/paths'
import { readAgreement } from '~/services/partnership/agreement.server'
import { AgreementText } from './agreement-text'
import { Contents } from './contents'

export const meta = pageMeta(agreement, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readAgreement(context.app, actor, caseAddress(request, params))
  if (!view) throw notFound()
  return view
}

export default function Agreement() {
  const view = useLoaderData<typeof loader>()
  const texts = useTexts(agreement)
  const { warnings, list } = useTexts(partnership)
  const required = view.clauses.filter((clause) => clause.required)
  const done = required.filter(({ status }) => status === 'complete').length
  const whole = done === required.length
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      above={
        <Breadcrumb
          items={[
            { label: list.title, to: paths.partnerships },
            { label: view.reference, to: paths.partnership(view.id) },
            { label: texts.title },
          ]}
        />
      }
      actions={<PrintButton>{texts.print}</PrintButton>}
    >
      <div className="columns">
        <AgreementText view={view} />
        <aside className="stack screen-only">
          <StateMark state={view.state} />
          <Notice kind={whole ? 'agreed' : 'waiting'} title={whole ? texts.complete : texts.incomplete}>
            {texts.progress(done, required.length)}
          </Notice>
          {whole && view.maySign && (
            <LinkButton to={`${paths.partnershipMove(view.id, 'sign')}?as=${view.viewer}`} kind="primary" icon="pencil">
              {texts.sign}
            </LinkButton>
          )}
          <Contents view={view} />
          {view.warnings.length > 0 && (
            <Disclosure summary={`${warnings.standing} (${view.warnings.length})`} open={view.viewer === 'broker'}>
              <WarningList warnings={view.warnings} />
            </Disclosure>
          )}
        </aside>
      </div>
    </Page>
  )
}
