import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckForm } from '~/components/agreement/check-form'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { readCode } from '~/domain/agreement/check-code'
import { agreementLife } from '~/i18n/agreement-life'
import { check } from '~/i18n/check'
import { fieldErrorSentence } from '~/i18n/field-errors'
import { TypedCode } from '~/schemas/check'
import { paths } from '~/schemas/paths'

export const meta = pageMeta(check, ({ title, lead }) => ({ title, description: lead }))

export const loader = ({ request }: LoaderFunctionArgs) => {
  const sent = new URL(request.url).searchParams.get('code')
  const typed = sent === null ? null : (TypedCode.parse(sent) ?? '')
  const code = readCode(typed ?? '')
  if (code !== '') throw redirect(paths.checkOf(code), { status: 303 })
  return { typed }
}

export default function Check() {
  const texts = useTexts(check)
  const { evidence } = useTexts(agreementLife)
  const { typed } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const empty = typed === null ? undefined : fieldErrorSentence('required', locale)
  return (
    <Page title={texts.title} lead={texts.lead} narrow>
      <CheckForm typed={typed ?? undefined} error={empty} />
      <Notice>{evidence.notCertified}</Notice>
    </Page>
  )
}
