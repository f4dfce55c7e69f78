import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Door } from '~/components/chat/door'
import { RoomHead } from '~/components/chat/room-head'
import type { Handle } from '~/components/handle'
import { RoomIsland } from '~/components/island'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Notice } from '~/components/ui/notice'
import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { isCaucus, zoneIn } from '~/domain/conversation/room'
import type { Result } from '~/domain/result'
import type { RoomState } from '~/hooks/room-connection'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, type Refused, refused, refusedForm, seeOther } from '~/http/respond.server'
import { canned, cannedTexts } from '~/i18n/canned'
import { messageRefusal, room } from '~/i18n/room'
import { RoomAddress, RoomForm, RoomQuery } from '~/schemas/message'
import { paths } from '~/schemas/paths'
import { wireMark, wireMessage } from '~/schemas/socket-events'
import { markMessages } from '~/services/message/mark.server'
import { sendMessage } from '~/services/message/send.server'
import { enterRoom } from '~/services/room/enter.server'
import { showRoom } from '~/services/room/show.server'
import { headWords } from './head-words'
import '~/components/chat/talk.css'
import './room.css'

export const meta = pageMeta<(typeof room)['id'], { reference: string }>(room, (texts, shown) => ({
  title: shown ? texts.title(shown.reference) : texts.heading,
}))

export const handle: Handle = { island: true }

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const address = RoomAddress.safeParse(params)
  if (!address.success) throw notFound()
  const query = RoomQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const shown = await showRoom(context.app, actor, { ...address.data, ...query })
  if (!shown.ok) throw notFound()
  const { room: found, seats, me, messages, reply, leads } = shown.value
  const ready = leads ? cannedTexts(canned[context.locale]) : []
  const zone = zoneIn(found, actor, me.side)
  const words = headWords(shown.value, { ...context, origin: context.app.origin, now: context.app.now(), zone })
  const { parties } = found
  return {
    partnershipId: found.partnershipId,
    talk: found.talk,
    roomId: found.id,
    reference: found.reference,
    parties: { a: parties.a.name, b: parties.b.name },
    ...words,
    marks: seats.map(wireMark),
    me,
    zone,
    closed: found.closedAt !== null,
    lastSequence: found.lastSequence,
    messages: messages?.map(wireMessage) ?? null,
    reply: reply && wireMessage(reply),
    canned: ready,
    /** A ready text that was chosen without scripts. */
    chosen: ready.find(({ key }) => key === query.text)?.text ?? '',
    /** Of the message that the plain form sends next. */
    clientId: context.app.newId(),
  }
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const address = RoomAddress.safeParse(params)
  if (!address.success) throw notFound()
  const form = await parseForm(request, RoomForm)
  if (!form.ok) return refusedForm(form)
  // Ready words fill the row beside what is half typed there; sending them is another tap.
  if (form.value.intent === 'send' && form.value.quick) {
    const body = [form.value.body?.trim(), form.value.quick].filter(Boolean).join(' ')
    return data<Refused>({ problems: {}, typed: { body }, refusal: null })
  }
  const done = await carryOut(context.app, actor, { ...form.value, ...address.data })
  if (!done.ok) return refused(done.refusal, form.typed)
  return seeOther(paths.room(address.data.partnershipId, address.data.talk))
}

const carryOut = (app: AppContext, actor: SignedIn, asked: RoomForm & RoomAddress): Promise<Result<unknown>> => {
  if (asked.intent === 'enter') return enterRoom(app, actor, asked)
  if (asked.intent === 'send') return sendMessage(app, actor, { ...asked, body: asked.body ?? '' })
  return markMessages(app, actor, { ...asked, delivered: asked.read })
}

export default function RoomPage() {
  const { messages, me, marks, lastSequence, closed, ...shown } = useLoaderData<typeof loader>()
  const texts = useTexts(room)
  const answer = useActionData<Refused>()
  const { partnershipId, talk, reference, parties, people, reads, notes, others } = shown
  const head = { partnershipId, talk, reference, parties, people, reads, notes, others }
  const refusal = answer ? codeOf(answer) : null
  if (messages === null) {
    return (
      <div className="room">
        {refusal && (
          <Notice kind="wrong" live>
            {messageRefusal(refusal, texts)}
          </Notice>
        )}
        <RoomHead {...head} />
        <Door to={isCaucus(talk) ? 'caucus' : talk} />
      </div>
    )
  }
  return (
    <RoomIsland
      roomId={shown.roomId}
      head={head}
      start={startOf({ messages, userId: me.userId, marks, lastSequence, closed })}
      zone={shown.zone}
      readSequence={me.readSequence}
      clientId={shown.clientId}
      typed={typeof answer?.typed.body === 'string' ? answer.typed.body : shown.chosen}
      refusal={refusal}
      reply={shown.reply}
      canned={shown.canned}
      signIn={`${paths.signIn}?back=${encodeURIComponent(paths.room(partnershipId, talk))}`}
    />
  )
}

/** Why a form came back; null for one that only came back with ready words. */
const codeOf = ({ refusal, problems }: Refused): string | null => {
  if (refusal) return refusal.code
  return Object.keys(problems).length > 0 ? 'other' : null
}

interface Drawn extends Pick<RoomState['view'], 'messages' | 'marks' | 'userId'> {
  readonly lastSequence: number
  readonly closed: boolean
}

const startOf = ({ messages, marks, userId, lastSequence, closed }: Drawn): RoomState => ({
  view: { userId, from: (messages[0]?.sequence ?? 1) - 1, head: lastSequence, messages, unsent: [], marks },
  link: 'plain',
  closed,
  here: [],
  typing: null,
})
