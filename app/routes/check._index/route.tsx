import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { CheckForm } from '~/components/agreement/check-form'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { readCode } from '~/domain/agreement/check-code'
import { agreementLife } from '~/i18n/agreement-life'
import { check } from '~/i18n/check'
import { TypedCode } from '~/schemas/check'
import { paths } from '~/schemas/paths'

export const meta = pageMeta(check, ({ title, lead }) => ({ title, description: lead }))

export const loader = ({ request }: LoaderFunctionArgs) => {
  const typed = TypedCode.parse(new URL(request.url).searchParams.get('code'))
  const code = readCode(typed ?? '')
  if (code !== '') throw redirect(paths.checkOf(code), { status: 303 })
  return null
}

export default function Check() {
  const texts = useTexts(check)
  const { evidence } = useTexts(agreementLife)
  return (
    <Page title={texts.title} lead={texts.lead} narrow>
      <CheckForm />
      <Notice>{evidence.notCertified}</Notice>
    </Page>
  )
}
