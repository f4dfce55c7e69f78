import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { UnfairTerms } from '~/components/agreement/unfair-terms'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BusinessFace } from '~/components/partnership/business-face'
import { useCaseAnswer } from '~/components/partnership/case-answer'
import { MetBefore } from '~/components/partnership/met-before'
import { PartList } from '~/components/partnership/part-list'
import { UnsuitedNote } from '~/components/partnership/unsuited-note'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { SidePair } from '~/components/ui/side-pair'
import { warningsFor } from '~/domain/agreement/guards'
import { pairAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireRole } from '~/http/require-actor.server'
import { notFound, refusedForm, seeOther, statusOf } from '~/http/respond.server'
import { desk } from '~/i18n/desk'
import { partnership } from '~/i18n/partnership'
import { Proposal } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readProposal } from '~/services/partnership/proposal.server'
import { proposePartnership } from '~/services/partnership/propose.server'
import { LawCheck } from './law-check'
import { MatchReasons } from './match-reasons'
import { ProposalForm } from './proposal-form'

export const meta = pageMeta(partnership, ({ propose }) => ({ title: propose.title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireRole(context, request, 'broker')
  const ids = pairAddress(request)
  const proposal = await readProposal(context.app, actor, ids)
  if (!proposal) throw notFound()
  return { ids, ...proposal }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireRole(context, request, 'broker')
  const form = await parseForm(request, Proposal)
  if (!form.ok) return refusedForm(form)
  const { opportunityId, businessId, seen, ...terms } = form.value
  const { submission } = form
  const result = await proposePartnership(context.app, actor, { opportunityId, businessId, seen, terms, submission })
  if (result.ok) return seeOther(paths.partnership(result.value.partnershipId))
  if (result.refusal.code === 'not-found') throw notFound()
  const { refusal } = result
  const { typed } = form
  return data({ problems: {}, typed, refusal, warnings: warningsFor(terms) }, { status: statusOf(refusal) })
}

export default function Propose() {
  const view = useLoaderData<typeof loader>()
  const { propose: texts } = useTexts(partnership)
  const { title } = useTexts(desk)
  const answer = useCaseAnswer()
  const sent = useActionData<typeof action>()
  const warnings = sent && 'warnings' in sent ? sent.warnings : []
  const { ids, opportunity, faces, roles, running } = view
  return (
    <Page title={texts.title} lead={texts.lead} above={<BackLink to={paths.desk}>{title}</BackLink>}>
      <ErrorSummary problems={answer.problems} />
      <UnfairTerms warnings={warnings} />
      <UnsuitedNote unsuited={view.unsuited} />
      <MetBefore meetings={view.meetings} />
      {running && (
        <Notice kind="waiting" title={texts.running}>
          <PartList parts={[running]} />
        </Notice>
      )}
      <p>
        <a href={paths.opportunity(opportunity.id)}>{texts.opportunity(opportunity.title)}</a>
      </p>
      <section className="stack">
        <h2>{texts.sides}</h2>
        <SidePair
          a={{ title: faces.a.name, children: <BusinessFace face={faces.a} role={roles?.a ?? null} /> }}
          b={{ title: faces.b.name, children: <BusinessFace face={faces.b} role={roles?.b ?? null} /> }}
          level={3}
        />
      </section>
      <LawCheck view={view} />
      <MatchReasons match={view.match} />
      {!running && view.refusal === null && <ProposalForm view={view} answer={answer} warnings={warnings} />}
      <p>
        <LinkButton to={paths.unsuitedPair(ids)} kind="quiet">
          {texts.toUnsuited}
        </LinkButton>
      </p>
    </Page>
  )
}
