import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
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
import { answerHeaders, refused, refusedForm, seeOther, withCookies } from '~/http/respond.server'
import { account } from '~/i18n/account'
import { shell } from '~/i18n/shell'
import { ChangePassword } from '~/schemas/account'
import { paths } from '~/schemas/paths'
import { changePassword } from '~/services/account/change-password.server'

export const meta = pageMeta(account, (texts) => ({ title: texts.changePassword.title }))

export const headers = answerHeaders

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  requireUser(context, request)
  return null
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, ChangePassword)
  if (!form.ok) return refusedForm(form)
  const result = await changePassword(context.app, actor, { input: form.value, headers: request.headers })
  return result.ok ? seeOther(paths.accountSaved, withCookies(result.value)) : refused(result.refusal, form.typed)
}

export default function ChangePasswordPage() {
  const texts = useTexts(account)
  const { actions } = useTexts(shell)
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page
      title={texts.changePassword.title}
      lead={texts.changePassword.lead}
      above={<BackLink to={paths.account} />}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <form method="post" className="stack stack-wide">
        <TextField
          name="password"
          type="password"
          label={texts.changePassword.current}
          autoComplete="current-password"
          error={answer.error('password')}
        />
        <TextField
          name="newPassword"
          type="password"
          label={texts.changePassword.next}
          hint={texts.passwordRule}
          autoComplete="new-password"
          error={answer.error('newPassword')}
        />
        <Button kind="primary">{actions.save}</Button>
      </form>
    </Page>
  )
}
