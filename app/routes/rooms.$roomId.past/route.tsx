import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Door } from '~/components/chat/door'
import { TalkLines } from '~/components/chat/talk-lines'
import { FormKey } from '~/components/form-key'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { Page } from '~/components/ui/page'
import { timeZoneOf } from '~/domain/region/region'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, seeOther } from '~/http/respond.server'
import { mediation } from '~/i18n/mediation'
import { Id } from '~/schemas/fields'
import { PastForm } from '~/schemas/mediation'
import { BeforeSequence } from '~/schemas/message'
import { paths } from '~/schemas/paths'
import { enterRoom } from '~/services/room/enter.server'
import { readPast } from '~/services/room/read-past.server'
import { sharePast } from '~/services/room/share-past.server'

export const meta = pageMeta<typeof mediation.id, { holder: string }>(mediation, ({ past }, shown) => ({
  title: past.title(shown?.holder ?? ''),
}))

const roomOf = (params: LoaderFunctionArgs['params']): string => {
  const id = Id.safeParse(params.roomId)
  if (!id.success) throw notFound()
  return id.data
}

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const before = BeforeSequence.parse(new URL(request.url).searchParams.get('before'))
  const past = await readPast(context.app, actor, { roomId: roomOf(params), before })
  if (!past) throw notFound()
  return { ...past, zone: timeZoneOf(actor.home ?? '') }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const roomId = roomOf(params)
  const form = await parseForm(request, PastForm)
  if (!form.ok) throw notFound()
  const { value, submission } = form
  const readerId = value.intent === 'show' ? value.readerId : null
  const result =
    value.intent === 'enter'
      ? await enterRoom(context.app, actor, { id: roomId })
      : await sharePast(context.app, actor, { roomId, readerId, submission })
  // Another broker leads since the page was made: the page asks about them.
  if (!result.ok && result.refusal.code !== 'stale') throw notFound()
  return seeOther(paths.past(roomId))
}

export default function PastPage() {
  const { messages, ...past } = useLoaderData<typeof loader>()
  const { past: texts } = useTexts(mediation)
  const locale = useLocale()
  const people = new Intl.ListFormat(locale).format(past.people)
  const first = messages?.[0]?.sequence ?? 1
  return (
    <Page
      title={texts.title(past.holder)}
      lead={texts.lead}
      above={<BackLink to={paths.partnership(past.partnershipId)}>{past.reference}</BackLink>}
      narrow
    >
      {messages === null ? (
        <Door to="past" />
      ) : (
        <>
          <Sharing past={past} people={people} />
          {first > 1 && <a href={paths.pastBefore(past.roomId, first)}>{texts.older}</a>}
          <TalkLines messages={messages} zone={past.zone} empty={texts.empty} />
        </>
      )}
    </Page>
  )
}

interface SharingProps {
  past: { readonly party: string; readonly brokerId: string; readonly shared: boolean; readonly mayShare: boolean }
  people: string
}

/** Who reads it: the party decides whether the broker of today does. */
const Sharing = ({ past, people }: SharingProps) => {
  const { past: texts } = useTexts(mediation)
  if (!past.mayShare) return <p>{texts.readByBroker(past.party)}</p>
  return (
    <Card title={texts.ask} level={2}>
      <p>{past.shared ? texts.allowed : `${texts.readByParty(people)} ${texts.asked}`}</p>
      <form method="post">
        <FormKey action="share" />
        <input type="hidden" name="readerId" value={past.brokerId} />
        {past.shared ? (
          <Button name="intent" value="hide" kind="danger">
            {texts.takeBack}
          </Button>
        ) : (
          <Button name="intent" value="show">
            {texts.allow}
          </Button>
        )}
      </form>
    </Card>
  )
}
