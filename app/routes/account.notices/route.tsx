import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { refused, refusedForm, seeOther } from '~/http/respond.server'
import { notices } from '~/i18n/notices'
import { NoticeSettings } from '~/schemas/notice'
import { paths } from '~/schemas/paths'
import { readPushDevice } from '~/services/notice/device.server'
import { readNoticeSettings, saveNoticeSettings } from '~/services/notice/settings.server'
import { DeviceForm } from './device-form'
import { KindTable } from './kind-table'
import { ThresholdField } from './threshold-field'
import { TimeFields } from './time-fields'

export const meta = pageMeta(notices, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const settings = await readNoticeSettings(context.app, actor)
  const device = await readPushDevice(context.app, context.sessionId)
  return { ...settings, device, saved: new URL(request.url).searchParams.has('saved') }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, NoticeSettings)
  if (!form.ok) return refusedForm(form)
  const result = await saveNoticeSettings(context.app, actor, { ...form.value, submission: form.submission })
  return result.ok ? seeOther(paths.noticesSaved) : refused(result.refusal, form.typed)
}

export default function NoticesPage() {
  const { kinds, times, matchFrom, mail, device, saved } = useLoaderData<typeof loader>()
  const texts = useTexts(notices)
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page title={texts.title} lead={texts.lead} above={<BackLink to={paths.account} />} narrow>
      {saved && (
        <Notice kind="agreed" live>
          {texts.saved}
        </Notice>
      )}
      <ErrorSummary problems={answer.problems} />
      <form method="post" className="stack stack-wide">
        <FormKey action="notices" />
        <section className="stack">
          <h2>{texts.table}</h2>
          <p>{texts.tableLead}</p>
          <p>{texts.mailHow}</p>
          {!mail.sent && <Notice kind="waiting">{texts.noMail}</Notice>}
          {mail.address === null && (
            <p>
              {texts.noAddress} <a href={paths.accountContact}>{texts.toContact}</a>
            </p>
          )}
          <KindTable kinds={kinds} answer={answer} />
        </section>
        <ThresholdField matchFrom={matchFrom} answer={answer} />
        <TimeFields times={times} answer={answer} />
        <Button kind="primary">{texts.save}</Button>
      </form>
      <DeviceForm {...device} />
    </Page>
  )
}
