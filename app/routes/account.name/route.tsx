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
import { refusedForm, seeOther } from '~/http/respond.server'
import { account } from '~/i18n/account'
import { shell } from '~/i18n/shell'
import { ChangeName } from '~/schemas/account'
import { paths } from '~/schemas/paths'
import { changeName } from '~/services/account/change-name.server'

export const meta = pageMeta(account, (texts) => ({ title: texts.changeName.title }))

export const loader = ({ request, context }: LoaderFunctionArgs) => ({ name: requireUser(context, request).name })

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, ChangeName)
  if (!form.ok) return refusedForm(form)
  await changeName(context.app, actor, form.value.name)
  return seeOther(paths.accountSaved)
}

export default function ChangeNamePage() {
  const texts = useTexts(account)
  const { actions } = useTexts(shell)
  const { name } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  return (
    <Page title={texts.changeName.title} above={<BackLink to={paths.account} />} narrow>
      <ErrorSummary problems={answer.problems} />
      <form method="post" className="stack stack-wide">
        <TextField
          name="name"
          label={texts.name}
          autoComplete="name"
          defaultValue={answer.typed('name') ?? name}
          error={answer.error('name')}
        />
        <Button kind="primary">{actions.save}</Button>
      </form>
    </Page>
  )
}
