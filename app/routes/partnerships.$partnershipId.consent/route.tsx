import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DutyList } from '~/components/agreement/duty-list'
import { TermsInWords } from '~/components/agreement/terms-in-words'
import { WarningList } from '~/components/agreement/warning-list'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { useCaseAnswer } from '~/components/partnership/case-answer'
import { ChangedSince } from '~/components/partnership/changed-since'
import { JointPanel } from '~/components/partnership/joint-panel'
import { PostedPrices } from '~/components/partnership/posted-prices'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import type { Warning } from '~/domain/agreement/guards'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { ConsentAnswer } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readCase } from '~/services/partnership/case.server'
import { movePartnership } from '~/services/partnership/move.server'
import { Answering } from './answer-forms'

export const meta = pageMeta(partnership, ({ consent }) => ({ title: consent.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readCase(context.app, actor, caseAddress(request, params))
  if (!view || (view.viewer !== 'a' && view.viewer !== 'b')) throw notFound()
  return { view, side: view.viewer }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, ConsentAnswer)
  if (!form.ok) return refusedForm(form)
  const { version, as, ...event } = form.value
  const { submission } = form
  const result = await movePartnership(context.app, actor, { partnershipId, version, as, event, submission })
  if (result.ok) return seeOther(paths.partnership(partnershipId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

/** What small suppliers complain of in such terms, before anybody says yes to them. */
const Unfair = ({ warnings }: { warnings: readonly Warning[] }) => {
  const { warnings: texts } = useTexts(partnership)
  if (warnings.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.standing}</h2>
      <p>{texts.beforeYes}</p>
      <WarningList warnings={warnings} />
    </section>
  )
}

/** What the law asks of both, the reader's own first. */
const Duties = ({ view, side }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'view' | 'side'>) => {
  const { consent: texts } = useTexts(partnership)
  const other = side === 'a' ? 'b' : 'a'
  return (
    <section className="stack">
      <h2>{texts.dutiesTitle}</h2>
      <h3>{texts.yourDuties}</h3>
      <DutyList duties={view.duties[side]} />
      <h3>{texts.dutiesOf(other.toUpperCase(), view.faces[other].name)}</h3>
      <DutyList duties={view.duties[other]} />
      <p className="muted">{texts.unverifiedNote}</p>
    </section>
  )
}

export default function Consent() {
  const { view, side } = useLoaderData<typeof loader>()
  const { consent: texts } = useTexts(partnership)
  const { roles } = useTexts(law)
  const answer = useCaseAnswer()
  const { id, sides } = view.partnership
  const renews = view.moves.includes('renew')
  const other = side === 'a' ? 'b' : 'a'
  return (
    <Page
      title={texts.title}
      lead={texts.lead(view.faces[other].name, roles[sides[side].role])}
      above={<BackLink to={paths.partnership(id)}>{view.reference}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      {answer.refusal?.code === 'ownership-tie' && <Notice kind="waiting">{texts.tieBlocks}</Notice>}
      <ChangedSince
        refusal={answer.refusal}
        version={answer.typed('version')}
        history={view.history}
        regency={view.faces[side].regency}
      />
      <section className="stack">
        <h2>{texts.asked}</h2>
        {renews ? (
          <p>{texts.renewText}</p>
        ) : (
          <>
            <p>{texts.askedText}</p>
            {view.linked && <p>{texts.linked}</p>}
            <p>{texts.notBinding}</p>
            <p>{texts.independent}</p>
          </>
        )}
      </section>
      <JointPanel joint={view.joint} viewer={side} />
      <section className="stack">
        <h2>{texts.termsTitle}</h2>
        <PostedPrices prices={view.postedPrices} />
        <TermsInWords clauses={view.clauses} />
      </section>
      <Unfair warnings={view.warnings} />
      <Duties view={view} side={side} />
      <section className="stack">
        <h2>{texts.privacyTitle}</h2>
        <ul>
          {texts.privacy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Answering view={view} answer={answer} />
    </Page>
  )
}
