import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TermsFields } from '~/components/agreement/terms-fields'
import { valuesOf } from '~/components/agreement/terms-values'
import { WarningList } from '~/components/agreement/warning-list'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { useCaseAnswer } from '~/components/partnership/case-answer'
import { ChangedSince } from '~/components/partnership/changed-since'
import { MovingFields } from '~/components/partnership/moving-fields'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { Disclosure } from '~/components/ui/disclosure'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { ClauseName, RevisedTerms } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readCase } from '~/services/partnership/case.server'
import { reviseTerms } from '~/services/partnership/revise-terms.server'

export const meta = pageMeta(partnership, ({ terms }) => ({ title: terms.title }))

const clauseOf = (request: Request) => ClauseName.parse(new URL(request.url).searchParams.get('clause'))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readCase(context.app, actor, caseAddress(request, params))
  if (!view || view.viewer === 'admin') throw notFound()
  return { view, clause: clauseOf(request) }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, RevisedTerms)
  if (!form.ok) return refusedForm(form)
  const { version, as, ...terms } = form.value
  const { submission } = form
  const clause = clauseOf(request)
  const result = await reviseTerms(context.app, actor, { partnershipId, version, as, clause, terms, submission })
  if (result.ok) return seeOther(clause ? paths.agreement(partnershipId) : paths.partnership(partnershipId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function TermsPage() {
  const { view, clause } = useLoaderData<typeof loader>()
  const { terms: texts, warnings } = useTexts(partnership)
  const { clauses } = useTexts(law)
  const answer = useCaseAnswer()
  const { id, state, terms, version } = view.partnership
  const values = answer.returned ? { text: answer.typed, ticked: answer.ticked } : valuesOf(terms)
  const locked = !view.moves.includes('revise')
  return (
    <Page
      title={clause ? clauses[clause] : texts.title}
      lead={locked ? texts.locked : texts.lead}
      above={<BackLink to={view.open ? paths.agreement(id) : paths.partnership(id)}>{view.reference}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <ChangedSince
        refusal={answer.refusal}
        version={answer.typed('version')}
        history={view.history}
        regency={view.faces.b.regency}
      />
      {state === 'proposed' && <Notice>{texts.anew}</Notice>}
      {view.warnings.length > 0 && (
        <Disclosure summary={`${warnings.standing} (${view.warnings.length})`}>
          <WarningList warnings={view.warnings} />
        </Disclosure>
      )}
      {!locked && (
        <form method="post" className="stack stack-wide">
          <MovingFields move="revise" viewer={view.viewer} version={version} />
          <TermsFields
            clause={clause}
            values={values}
            error={answer.error}
            names={{ a: view.faces.a.name, b: view.faces.b.name }}
          />
          <Button kind="primary">{texts.save}</Button>
        </form>
      )}
      {clause && (
        <p>
          <a href={paths.terms(id)}>{texts.all}</a>
        </p>
      )}
    </Page>
  )
}
