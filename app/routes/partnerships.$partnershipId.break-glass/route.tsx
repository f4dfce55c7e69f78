import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TalkLines } from '~/components/chat/talk-lines'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { DateTime } from '~/components/ui/date-time'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { Timeline } from '~/components/ui/timeline'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireRole } from '~/http/require-actor.server'
import { answerHeaders, notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { formatTime } from '~/i18n/format'
import { mediation } from '~/i18n/mediation'
import { BreakGlass } from '~/schemas/mediation'
import { BeforeSequence } from '~/schemas/message'
import { paths } from '~/schemas/paths'
import { breakGlass } from '~/services/room/break-glass.server'
import { readBehindGlass } from '~/services/room/read-behind-glass.server'
import { GlassForm } from './glass-form'

export const meta = pageMeta(mediation, ({ glass }) => ({ title: glass.title }))

export const headers = answerHeaders

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireRole(context, request, 'admin')
  const { partnershipId } = caseAddress(request, params)
  const before = BeforeSequence.parse(new URL(request.url).searchParams.get('before'))
  const view = await readBehindGlass(context.app, actor, { partnershipId, before })
  if (!view) throw notFound()
  return view
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireRole(context, request, 'admin')
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, BreakGlass)
  if (!form.ok) return refusedForm(form)
  const { value, submission } = form
  const asked = { ...value, partnershipId, headers: request.headers, submission }
  const result = await breakGlass(context.app, actor, asked)
  if (result.ok) return seeOther(paths.breakGlass(partnershipId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function BreakGlassPage() {
  const { partnershipId, reference, names, openings, open } = useLoaderData<typeof loader>()
  const { glass: texts } = useTexts(mediation)
  const locale = useLocale()
  const first = open?.messages[0]?.sequence ?? 1
  return (
    <Page
      title={texts.title}
      lead={texts.lead(names.a, names.b, reference)}
      above={<BackLink to={paths.partnership(partnershipId)}>{reference}</BackLink>}
      narrow
    >
      {open ? (
        <section className="stack">
          <Notice kind="waiting">{texts.openUntil(`${formatTime(open.until, locale)} WIB`)}</Notice>
          <h2>{texts.messages}</h2>
          {first > 1 && <a href={paths.breakGlassBefore(partnershipId, first)}>{texts.older}</a>}
          <TalkLines messages={open.messages} zone="WIB" empty={texts.empty} />
        </section>
      ) : (
        <GlassForm />
      )}
      <section className="stack">
        <h2>{texts.history}</h2>
        {openings.length === 0 ? (
          <p className="muted">{texts.never}</p>
        ) : (
          <Timeline
            events={openings.map(({ adminName, reason, openedAt }) => ({
              key: openedAt.toISOString(),
              title: adminName,
              at: <DateTime at={openedAt} />,
              children: reason,
            }))}
          />
        )}
      </section>
    </Page>
  )
}
