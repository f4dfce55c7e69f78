import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WarningList } from '~/components/agreement/warning-list'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { useCaseAnswer } from '~/components/partnership/case-answer'
import { BackLink } from '~/components/ui/back-link'
import { Disclosure } from '~/components/ui/disclosure'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Conflict } from '~/domain/agreement/merge'
import type { Submission } from '~/domain/submission'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { card } from '~/i18n/card'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { Id } from '~/schemas/fields'
import { ClauseName, SentTerms } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readConflicts, writeTerms } from '~/services/agreement/write.server'
import { readTermsWithOffer } from '~/services/card/terms-with-offer.server'
import { reviseTerms } from '~/services/partnership/revise-terms.server'
import { Problems } from './problems'
import { TermsForm } from './terms-form'
import { useTermsHead } from './terms-head'

export const meta = pageMeta(partnership, ({ terms }) => ({ title: terms.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const asked = new URL(request.url).searchParams
  const answers = Id.safeParse(asked.get('answers'))
  const offer = Id.safeParse(asked.get('offer'))
  const found = await readTermsWithOffer(context.app, actor, {
    ...caseAddress(request, params),
    clause: ClauseName.parse(asked.get('clause')),
    answers: answers.success ? answers.data : null,
    offer: offer.success ? offer.data : null,
  })
  if (!found) throw notFound()
  return found
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, SentTerms)
  if (!form.ok) return refusedForm(form)
  const { value, submission } = form
  const sent = { context: context.app, actor, partnershipId, submission }
  const result = value.on === 'case' ? await toCase(value, sent) : await toAgreement(value, sent)
  if (result.ok) return seeOther(result.value.next)
  if (result.refusal.code === 'not-found') throw notFound()
  const answer = refused(result.refusal, form.typed)
  return data({ ...answer.data, conflicts: 'conflicts' in result ? result.conflicts : [] }, answer.init ?? undefined)
}

type Sent<On extends string> = Extract<SentTerms, { on: On }>

interface Sending {
  readonly context: AppContext
  readonly actor: SignedIn
  readonly partnershipId: string
  readonly submission: Submission
}

const toCase = async (
  { on: _on, version, as, clause, ...terms }: Sent<'case'>,
  { context, actor, ...sent }: Sending,
) => {
  const result = await reviseTerms(context, actor, { ...sent, version, as, clause, terms })
  const next = clause ? paths.agreement(sent.partnershipId) : paths.partnership(sent.partnershipId)
  return result.ok ? { ok: true as const, value: { next } } : result
}

const toAgreement = async (
  { on: _on, as, base, clause, note, answers, choices, ...terms }: Sent<'agreement'>,
  { context, actor, ...sent }: Sending,
) => {
  const { partnershipId } = sent
  const writing = { partnershipId, as, base, clause, terms, note, choices, counterTo: answers }
  const result = await writeTerms(context, actor, { ...writing, ...sent })
  if (!result.ok && result.refusal.code === 'conflict-open')
    return { ...result, conflicts: await readConflicts(context, actor, writing) }
  if (!result.ok) return result
  const next = result.value.way === 'alone' ? paths.agreement(partnershipId) : paths.agreementChanges(partnershipId)
  return { ok: true as const, value: { next: `${next}?as=${as}` } }
}

/** Says when an accepted offer is filled in below. */
const BroughtIn = ({ offered }: { offered: boolean }) => {
  const { broughtIn } = useTexts(card)
  return offered && <Notice>{broughtIn}</Notice>
}

export default function TermsPage() {
  const { view, form, offered } = useLoaderData<typeof loader>()
  const { terms: texts, warnings } = useTexts(partnership)
  const { clauses } = useTexts(law)
  const answer = useCaseAnswer()
  const conflicts = useActionData<{ conflicts?: readonly Conflict[] }>()?.conflicts ?? []
  // What came back is one clause still, whatever the address would show now.
  const clause = answer.returned ? ClauseName.parse(answer.typed('clause')) : form.clause
  const head = useTermsHead(form, view.parties)
  const { id, state } = view.partnership
  return (
    <Page
      title={clause ? clauses[clause] : head.title}
      lead={head.lead}
      above={<BackLink to={view.open ? paths.agreement(id) : paths.partnership(id)}>{view.reference}</BackLink>}
      narrow
    >
      <Problems view={view} answer={answer} conflicts={conflicts} />
      {state === 'proposed' && <Notice>{texts.anew}</Notice>}
      <BroughtIn offered={offered} />
      {view.warnings.length > 0 && (
        <Disclosure summary={`${warnings.standing} (${view.warnings.length})`}>
          <WarningList warnings={view.warnings} />
        </Disclosure>
      )}
      {form.kind !== 'locked' && (
        <TermsForm view={view} form={form} clause={clause} answer={answer} conflicts={conflicts} />
      )}
      {clause && (
        <p>
          <a href={paths.terms(id)}>{texts.all}</a>
        </p>
      )}
    </Page>
  )
}
