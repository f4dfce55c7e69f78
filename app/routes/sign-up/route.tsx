import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { RadioGroup } from '~/components/ui/radio-group'
import { TextField } from '~/components/ui/text-field'
import { backOf } from '~/http/back.server'
import { parseForm } from '~/http/parse-form.server'
import { answerHeaders, refused, refusedForm, seeOther, withCookies } from '~/http/respond.server'
import { account } from '~/i18n/account'
import { OPEN_ROLES, SignUp } from '~/schemas/account'
import { paths } from '~/schemas/paths'
import { signUp } from '~/services/account/sign-up.server'

export const meta = pageMeta(account, (texts) => ({ title: texts.signUp.title, description: texts.signUp.lead }))

export const headers = answerHeaders

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const back = backOf(request)
  if (context.actor.kind === 'user') throw redirect(back ?? paths.start, { status: 303 })
  const asked = new URL(request.url).searchParams.get('role')
  return { back, role: OPEN_ROLES.find((role) => role === asked) ?? null }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, SignUp)
  if (!form.ok) return refusedForm(form)
  const { app, locale } = context
  const result = await signUp(app, { input: form.value, locale, headers: request.headers })
  if (!result.ok) return refused(result.refusal, form.typed)
  return seeOther(backOf(request) ?? paths.start, withCookies(result.value))
}

export default function SignUpPage() {
  const texts = useTexts(account)
  const { back, role } = useLoaderData<typeof loader>()
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page title={texts.signUp.title} lead={texts.signUp.lead} narrow>
      <ErrorSummary problems={answer.problems} />
      <form method="post" className="stack stack-wide">
        <RadioGroup
          name="role"
          label={texts.signUp.role}
          options={OPEN_ROLES.map((value) => ({ value, ...texts.signUp.roles[value] }))}
          defaultValue={answer.typed('role') ?? role ?? undefined}
          error={answer.error('role')}
        />
        <TextField
          name="name"
          label={texts.name}
          example={texts.nameExample}
          autoComplete="name"
          defaultValue={answer.typed('name')}
          error={answer.error('name')}
        />
        <TextField
          name="identifier"
          label={texts.identifier}
          example={texts.identifierExample}
          autoComplete="username"
          defaultValue={answer.typed('identifier')}
          error={answer.error('identifier')}
        />
        <TextField
          name="password"
          type="password"
          label={texts.password}
          hint={texts.passwordRule}
          autoComplete="new-password"
          error={answer.error('password')}
        />
        <Button kind="primary">{texts.signUp.submit}</Button>
      </form>
      <p>
        {texts.signUp.hasAccount} <a href={paths.signInThen(back)}>{texts.signUp.toSignIn}</a>
      </p>
      <p>
        <a href={paths.privacy}>{texts.signUp.privacy}</a>
      </p>
    </Page>
  )
}
