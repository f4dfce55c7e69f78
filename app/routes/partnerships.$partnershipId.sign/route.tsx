import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Paper } from '~/components/agreement/paper'
import { useFormAnswer } from '~/components/form-answer'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Disclosure } from '~/components/ui/disclosure'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { answerHeaders, notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { agreementPages } from '~/i18n/agreement-pages'
import { SigningStep } from '~/schemas/agreement'
import { paths } from '~/schemas/paths'
import { moveAgreement } from '~/services/agreement/move.server'
import { readSigning, signAgreement } from '~/services/agreement/sign.server'
import { SigningForms } from './signing-forms'

export const meta = pageMeta(agreementPages, ({ signing }) => ({ title: signing.title }))

export const headers = answerHeaders

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readSigning(context.app, actor, caseAddress(request, params))
  if (!view) throw notFound()
  return view
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, SigningStep)
  if (!form.ok) return refusedForm(form)
  const { value, submission } = form
  const { version, as, textHash } = value
  const move = { partnershipId, version, as, submission }
  const result =
    value.kind === 'read'
      ? await moveAgreement(context.app, actor, { ...move, event: { kind: 'read', textHash } })
      : await signAgreement(context.app, actor, {
          ...move,
          textHash,
          password: value.password,
          headers: request.headers,
        })
  if (result.ok)
    return seeOther(
      value.kind === 'read' ? `${paths.signing(partnershipId)}?as=${as}#sign` : paths.agreement(partnershipId),
    )
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function SigningPage() {
  const view = useLoaderData<typeof loader>()
  const { signing: texts, refusals } = useTexts(agreementPages)
  const answer = useFormAnswer(refusals)
  const locale = useLocale()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      above={<BackLink to={paths.agreement(view.id)}>{view.reference}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <Paper document={view.written.id} language="id" />
      <Disclosure summary={texts.english} open={locale === 'en'}>
        <Paper document={view.written.en} language="en" />
      </Disclosure>
      <SigningForms view={view} error={answer.error} />
    </Page>
  )
}
