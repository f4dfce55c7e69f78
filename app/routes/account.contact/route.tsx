import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { TextField } from '~/components/ui/text-field'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { answerHeaders, refused, refusedForm, seeOther } from '~/http/respond.server'
import { account } from '~/i18n/account'
import { shell } from '~/i18n/shell'
import { ChangeContact } from '~/schemas/account'
import { paths } from '~/schemas/paths'
import { formatPhone } from '~/schemas/phone'
import { changeContact } from '~/services/account/change-contact.server'
import { readAccount } from '~/services/account/read.server'

export const meta = pageMeta(account, (texts) => ({ title: texts.changeContact.title }))

export const headers = answerHeaders

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { email, phone } = await readAccount(context.app, actor, context.sessionId)
  return { email: email ?? '', phone: phone ? formatPhone(phone) : '' }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, ChangeContact)
  if (!form.ok) return refusedForm(form)
  const result = await changeContact(context.app, actor, { input: form.value, headers: request.headers })
  return result.ok ? seeOther(paths.accountSaved) : refused(result.refusal, form.typed)
}

export default function ChangeContactPage() {
  const texts = useTexts(account)
  const { actions } = useTexts(shell)
  const known = useLoaderData<typeof loader>()
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page
      title={texts.changeContact.title}
      lead={texts.changeContact.lead}
      above={<BackLink to={paths.account} />}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <form method="post" className="stack stack-wide">
        <TextField
          name="email"
          type="email"
          label={texts.own.email}
          autoComplete="email"
          defaultValue={answer.returned ? answer.typed('email') : known.email}
          error={answer.error('email')}
          optional
        />
        <TextField
          name="phone"
          type="tel"
          label={texts.own.phone}
          autoComplete="tel"
          defaultValue={answer.returned ? answer.typed('phone') : known.phone}
          error={answer.error('phone')}
          optional
        />
        <TextField
          name="password"
          type="password"
          label={texts.changeContact.confirm}
          hint={texts.changeContact.confirmHint}
          autoComplete="current-password"
          error={answer.error('password')}
        />
        <Button kind="primary">{actions.save}</Button>
      </form>
    </Page>
  )
}
