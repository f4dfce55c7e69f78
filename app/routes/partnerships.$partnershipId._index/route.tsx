import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TermsInWords } from '~/components/agreement/terms-in-words'
import { WarningList } from '~/components/agreement/warning-list'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { CaseHead } from '~/components/partnership/case-head'
import { CaseHistory } from '~/components/partnership/case-history'
import { CaseSides } from '~/components/partnership/case-sides'
import { JointPanel } from '~/components/partnership/joint-panel'
import { PostedPrices } from '~/components/partnership/posted-prices'
import { Disclosure } from '~/components/ui/disclosure'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { SourceNote } from '~/components/ui/source-note'
import { caseAddress } from '~/http/case-address.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { agreementLife } from '~/i18n/agreement-life'
import { law } from '~/i18n/law'
import { mediation } from '~/i18n/mediation'
import { partnership } from '~/i18n/partnership'
import { shamReports } from '~/i18n/sham-report'
import { paths } from '~/schemas/paths'
import { type CaseView, readCase } from '~/services/partnership/case.server'
import { MediationPanel } from './mediation-panel'
import { MoveLinks } from './move-links'
import { NextStepPanel } from './next-step-panel'
import { OtherRooms } from './other-rooms'
import { PaperLinks } from './paper-links'
import { SizeMoves } from './size-moves'

export const meta = pageMeta<typeof partnership.id, CaseView>(partnership, (texts, view) => ({
  title: view ? texts.list.pair(view.faces.a.name, view.faces.b.name) : texts.list.title,
}))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readCase(context.app, actor, caseAddress(request, params))
  if (!view) throw notFound()
  return view
}

export default function Case() {
  const view = useLoaderData<typeof loader>()
  const { case: texts, warnings } = useTexts(partnership)
  const { kppu } = useTexts(law)
  const { stateMeaning } = useTexts(agreementLife)
  const { form: reporting } = useTexts(shamReports)
  const { glass } = useTexts(mediation)
  return (
    <CaseHead view={view}>
      <MediationPanel view={view} />
      <NextStepPanel view={view} />
      <JointPanel joint={view.joint} viewer={view.viewer} />
      <OtherRooms view={view} />
      <SizeMoves moves={view.sizeMoves} />
      <section className="stack">
        <h2>{texts.sides}</h2>
        <CaseSides view={view} />
        {view.kppu && <p>{kppu}</p>}
        {view.sources.map((source) => (
          <SourceNote key={`${source.law} ${source.article}`} source={source} />
        ))}
      </section>
      <section className="stack">
        <h2>{texts.terms}</h2>
        {view.agreementState === 'amended' && (
          <Notice kind="waiting" title={stateMeaning.amended}>
            <a href={paths.agreement(view.partnership.id)}>{texts.toAgreement}</a>
          </Notice>
        )}
        <PostedPrices prices={view.postedPrices} />
        <TermsInWords clauses={view.clauses} />
        {view.viewer !== 'admin' && view.warnings.length > 0 && (
          <Disclosure summary={`${warnings.standing} (${view.warnings.length})`} open={view.viewer !== 'broker'}>
            <WarningList warnings={view.warnings} />
          </Disclosure>
        )}
        {view.moves.includes('revise') && (
          <LinkButton to={paths.terms(view.partnership.id)} icon="pencil">
            {texts.toTerms}
          </LinkButton>
        )}
      </section>
      <section className="stack">
        <h2>{texts.history}</h2>
        <CaseHistory history={view.history} regency={view.faces.b.regency} />
      </section>
      <PaperLinks view={view} />
      <MoveLinks view={view} />
      <p>
        {view.viewer === 'admin' ? (
          view.open && <a href={paths.breakGlass(view.partnership.id)}>{glass.link}</a>
        ) : (
          <a href={paths.partnershipShamReport(view.partnership.id)}>{reporting.link}</a>
        )}
      </p>
    </CaseHead>
  )
}
