import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MessageContent } from '~/components/chat/message-content'
import { SpeakerMark } from '~/components/chat/speaker-mark'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { Disclosure } from '~/components/ui/disclosure'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { TextArea } from '~/components/ui/text-area'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { refused, refusedForm, seeOther } from '~/http/respond.server'
import { roomPlace, shownOr404 } from '~/http/room-place.server'
import { formatDateTime, formatTime } from '~/i18n/format'
import { roomPages } from '~/i18n/room-pages'
import { MessageForm, MessagePlace } from '~/schemas/message'
import { paths } from '~/schemas/paths'
import { wireMessage } from '~/schemas/socket-events'
import { changeMessage } from '~/services/message/change.server'
import { showMessage } from '~/services/message/show.server'
import '~/components/chat/talk.css'

export const meta = pageMeta(roomPages, (texts) => ({ title: texts.message.title }))

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const place = roomPlace(MessagePlace, params)
  const { room, message, wordings, zone, may } = shownOr404(await showMessage(context.app, actor, place))
  return {
    roomId: room.id,
    partnershipId: room.partnershipId,
    talk: room.talk,
    message: wireMessage(message),
    wordings,
    zone,
    may,
  }
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const place = roomPlace(MessagePlace, params)
  const form = await parseForm(request, MessageForm)
  if (!form.ok) return refusedForm(form)
  const { submission, typed } = form
  const done = await changeMessage(context.app, actor, { ...form.value, ...place, submission })
  if (!done.ok) return refused(done.refusal, typed)
  // Back in the talk, at the message as it stands now.
  const { partnershipId, talk, sequence } = done.value
  return seeOther(`${paths.room(partnershipId, talk)}#m${sequence}`)
}

export default function MessagePage() {
  const { roomId, partnershipId, talk, message, zone, may, wordings } = useLoaderData<typeof loader>()
  const texts = useTexts(roomPages)
  const locale = useLocale()
  const { problems } = useFormAnswer(texts.refusals)
  const { sequence } = message
  const place = { talk, before: sequence + 1 }
  return (
    <Page
      title={texts.message.title}
      above={<BackLink to={`${paths.roomBefore(partnershipId, place)}#m${sequence}`}>{texts.toRoom}</BackLink>}
      narrow
    >
      <ErrorSummary problems={problems} />
      <article className={`say say-${message.side}`}>
        <p className="say-who">
          <SpeakerMark side={message.side} /> {message.senderName}
        </p>
        <MessageContent roomId={roomId} message={message} />
        <p className="say-foot">{texts.message.sentAt(formatDateTime(new Date(message.createdAt), locale, zone))}</p>
      </article>
      {wordings.length > 0 && (
        <section className="stack">
          <h2>{texts.message.before}</h2>
          {wordings.map(({ body, replacedAt }) => (
            <div key={replacedAt.toISOString()}>
              <p className="muted">{texts.message.wording(formatTime(replacedAt, locale, zone))}</p>
              <p className="say-body">{body}</p>
            </div>
          ))}
        </section>
      )}
      {may.answer && (
        <LinkButton kind="primary" icon="message" to={paths.roomReply(partnershipId, { talk, sequence })}>
          {texts.message.answer}
        </LinkButton>
      )}
      {may.edit && <EditForm {...message} until={formatTime(may.until, locale, zone)} />}
      {may.remove && <DeleteForm version={message.version} until={formatTime(may.until, locale, zone)} />}
    </Page>
  )
}

interface FormProps {
  version: number
  /** The time after which it is too late. */
  until: string
}

const EditForm = ({ version, body, until }: FormProps & { body: string }) => {
  const { message } = useTexts(roomPages)
  const { typed, returned } = useFormAnswer()
  return (
    <Disclosure summary={message.edit} open={returned && typed('intent') === 'edit'}>
      <form method="post" className="stack">
        <FormKey action="edit" />
        <input type="hidden" name="intent" value="edit" />
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="body"
          label={message.words}
          hint={message.editHint(until)}
          defaultValue={typed('body') ?? body}
        />
        <Button icon="check">{message.save}</Button>
      </form>
    </Disclosure>
  )
}

const DeleteForm = ({ version, until }: FormProps) => {
  const { message } = useTexts(roomPages)
  return (
    <Disclosure summary={message.remove}>
      <form method="post" className="stack">
        <FormKey action="delete" />
        <input type="hidden" name="intent" value="delete" />
        <input type="hidden" name="version" value={version} />
        <p>{message.removeHint(until)}</p>
        <p>{message.kept}</p>
        <Button kind="danger" icon="trash">
          {message.removeNow}
        </Button>
      </form>
    </Disclosure>
  )
}
