import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { TextField } from '~/components/ui/text-field'
import { backOf } from '~/http/back.server'
import { parseForm } from '~/http/parse-form.server'
import { answerHeaders, refused, refusedForm, seeOther, withCookies } from '~/http/respond.server'
import { account } from '~/i18n/account'
import { SignIn } from '~/schemas/account'
import { paths } from '~/schemas/paths'
import { signIn } from '~/services/account/sign-in.server'

export const meta = pageMeta(account, (texts) => ({ title: texts.signIn.title }))

export const headers = answerHeaders

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const back = backOf(request)
  if (context.actor.kind === 'user') throw redirect(back ?? paths.start, { status: 303 })
  return { back, ended: new URL(request.url).searchParams.has('ended') }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, SignIn)
  if (!form.ok) return refusedForm(form)
  const result = await signIn(context.app, form.value, request.headers)
  if (!result.ok) return refused(result.refusal, form.typed)
  return seeOther(backOf(request) ?? paths.start, withCookies(result.value))
}

export default function SignInPage() {
  const texts = useTexts(account)
  const { back, ended } = useLoaderData<typeof loader>()
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page title={texts.signIn.title} narrow>
      <ErrorSummary problems={answer.problems} />
      {ended && !answer.returned && (
        // `data-failed`: the form did not arrive, so the phone keeps what was typed into it.
        <div data-failed>
          <Notice kind="waiting" title={texts.signIn.ended} live>
            {texts.signIn.endedLead}
          </Notice>
        </div>
      )}
      <form method="post" className="stack stack-wide">
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
          autoComplete="current-password"
          error={answer.error('password')}
        />
        <Button kind="primary" icon="sign-in">
          {texts.signIn.submit}
        </Button>
      </form>
      <p>
        {texts.signIn.noAccount} <a href={paths.signUpThen(back)}>{texts.signIn.toSignUp}</a>
      </p>
    </Page>
  )
}
