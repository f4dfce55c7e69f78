import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { PreferenceForm } from '~/components/shell/preference-form'
import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { SummaryList } from '~/components/ui/summary-list'
import { requireUser } from '~/http/require-actor.server'
import { account } from '~/i18n/account'
import { LOCALES } from '~/i18n/locale'
import { notices as noticeTexts } from '~/i18n/notices'
import { savedSearch } from '~/i18n/saved-search'
import { paths } from '~/schemas/paths'
import { formatPhone } from '~/schemas/phone'
import { readAccount } from '~/services/account/read.server'
import { Sessions } from './sessions'

export const meta = pageMeta(account, (texts) => ({ title: texts.own.title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const saved = new URL(request.url).searchParams.has('saved')
  const { email, phone, ...rest } = await readAccount(context.app, actor, context.sessionId)
  return { ...rest, email, phone: phone && formatPhone(phone), saved }
}

export default function AccountPage() {
  const texts = useTexts(account)
  const notices = useTexts(noticeTexts)
  const searches = useTexts(savedSearch)
  const { name, role, email, phone, businesses, sessions, saved } = useLoaderData<typeof loader>()
  return (
    <Page title={texts.own.title} narrow>
      {saved && (
        <Notice kind="agreed" live>
          {texts.own.saved}
        </Notice>
      )}
      <SummaryList
        items={[
          { label: texts.name, value: name, changeTo: paths.accountName },
          { label: texts.own.role, value: texts.roles[role] },
          { label: texts.own.email, value: email, changeTo: paths.accountContact },
          {
            label: texts.own.phone,
            value: phone && <span className="nowrap">{phone}</span>,
            changeTo: paths.accountContact,
          },
          { label: texts.password, value: texts.own.passwordHidden, changeTo: paths.accountPassword },
          { label: texts.own.language, value: <Languages /> },
          { label: notices.title, value: notices.link, changeTo: paths.notices },
          { label: searches.title, value: <a href={paths.searches}>{searches.all}</a> },
        ]}
      />
      {businesses.length > 0 && (
        <section className="stack">
          <h2>{texts.own.businesses}</h2>
          <ul>
            {businesses.map(({ id, name: business }) => (
              <li key={id}>
                <a href={paths.business(id)}>{business}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sessions sessions={sessions} />
    </Page>
  )
}

/** The language of this page, and a button for each other one. */
const Languages = () => {
  const { languages } = useTexts(account).own
  const locale = useLocale()
  const others = LOCALES.filter((other) => other !== locale)
  return (
    <PreferenceForm className="cluster">
      <span>{languages[locale]}</span>
      {others.map((other) => (
        <Button key={other} kind="quiet" name="lang" value={other} lang={other}>
          {languages[other]}
        </Button>
      ))}
    </PreferenceForm>
  )
}
