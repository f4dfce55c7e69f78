import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CheckForm } from '~/components/agreement/check-form'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { parseForm, readForm } from '~/http/parse-form.server'
import { readAnyUpload } from '~/http/read-upload.server'
import { callerOf } from '~/http/request-context.server'
import { answerHeaders, refused, refusedForm, statusOf } from '~/http/respond.server'
import { agreementLife } from '~/i18n/agreement-life'
import { check } from '~/i18n/check'
import { PastedText } from '~/schemas/check'
import { paths } from '~/schemas/paths'
import { checkAgreement, checkFile, checkText } from '~/services/agreement/check.server'
import { type Answer, AnswerNotice } from './answer-notice'
import { CompareForms } from './compare-forms'
import { Found } from './found'

export const meta = pageMeta(check, ({ title }) => ({ title }))

export const headers = answerHeaders

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const code = params.code ?? ''
  const result = await checkAgreement(context.app, { code, caller: callerOf(request) })
  if (result.ok) return { code, found: result.value }
  const status = statusOf(result.refusal)
  if (status !== 404) throw data(null, { status })
  return data({ code, found: null }, { status })
}

/** Changes nothing: the answer is shown at once. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const asked = { code: params.code ?? '', caller: callerOf(request) }
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const file = await readAnyUpload((await readForm(request)).get('file'))
    if (!file.ok) return refused(file.refusal)
    const checked = await checkFile(context.app, { ...asked, sha256: file.value.sha256 })
    return checked.ok ? ({ kind: 'file', answer: checked.value } satisfies Answer) : refused(checked.refusal)
  }
  const form = await parseForm(request, PastedText)
  if (!form.ok) return refusedForm(form)
  const checked = await checkText(context.app, { ...asked, text: form.value.text })
  return checked.ok ? ({ kind: 'text', ...checked.value } satisfies Answer) : refused(checked.refusal, form.typed)
}

export default function CheckOf() {
  const { code, found } = useLoaderData<typeof loader>()
  const answer = useActionData<object>()
  const texts = useTexts(check)
  const { evidence } = useTexts(agreementLife)
  const { problems } = useFormAnswer(texts.refusals)
  if (!found)
    return (
      <Page title={texts.unknown} lead={texts.unknownText} narrow>
        <CheckForm typed={code} />
      </Page>
    )
  return (
    <Page
      title={
        <>
          {texts.agreement} <span className="nowrap">{found.reference}</span>
        </>
      }
      above={<BackLink to={paths.check}>{texts.another}</BackLink>}
      narrow
    >
      <ErrorSummary problems={problems} />
      {answer && 'kind' in answer && <AnswerNotice answer={answer as Answer} />}
      <Found found={found} />
      <Notice>{evidence.notCertified}</Notice>
      {found.textHash && <CompareForms />}
    </Page>
  )
}
