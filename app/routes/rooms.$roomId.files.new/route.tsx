import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { FileField } from '~/components/ui/file-field'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { TabLinks } from '~/components/ui/tab-links'
import { TextField } from '~/components/ui/text-field'
import { parseForm } from '~/http/parse-form.server'
import { readRoomFile } from '~/http/read-room-file.server'
import { requireUser } from '~/http/require-actor.server'
import { answerHeaders, refused, refusedForm, seeOther } from '~/http/respond.server'
import { roomPlace, shownOr404 } from '~/http/room-place.server'
import { roomPages } from '~/i18n/room-pages'
import { FILE_SOURCES, FileSource, RoomFileForm, RoomPlace } from '~/schemas/message'
import { paths } from '~/schemas/paths'
import { sendFile } from '~/services/message/send-file.server'
import { placeOfRoom } from '~/services/room/place.server'

export const meta = pageMeta(roomPages, (texts) => ({ title: texts.file.title }))

export const headers = answerHeaders

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { roomId } = roomPlace(RoomPlace, params)
  const place = shownOr404(await placeOfRoom(context.app, actor, roomId))
  const source = FileSource.parse(new URL(request.url).searchParams.get('source'))
  return { ...place, roomId, source, clientId: context.app.newId() }
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { roomId } = roomPlace(RoomPlace, params)
  const form = await parseForm(request, RoomFileForm)
  if (!form.ok) return refusedForm(form)
  const { clientId, caption = '', file = null } = form.value
  const sent = await sendFile(context.app, actor, { roomId, clientId, caption, read: () => readRoomFile(file) })
  if (sent.ok) return seeOther(paths.room(sent.value.partnershipId, sent.value.talk))
  const { code, detail } = sent.refusal
  return refused(code.startsWith('file-') ? { code, detail: { ...detail, field: 'file' } } : sent.refusal, form.typed)
}

const PAPER = 'image/jpeg,image/png,application/pdf'
/** What each opens on a phone. */
const CONTROL = {
  any: { accept: `${PAPER},audio/*` },
  camera: { accept: 'image/jpeg', capture: 'environment' },
  recorder: { accept: 'audio/*', capture: 'environment' },
} as const

export default function SendFile() {
  const { roomId, partnershipId, talk, closed, source, clientId } = useLoaderData<typeof loader>()
  const { file: texts, refusals, toRoom } = useTexts(roomPages)
  const { problems, error, typed } = useFormAnswer(refusals)
  const back = <BackLink to={paths.room(partnershipId, talk)}>{toRoom}</BackLink>
  if (closed) {
    return (
      <Page title={texts.title} above={back} narrow>
        <Notice>{texts.closed}</Notice>
      </Page>
    )
  }
  const tabs = FILE_SOURCES.map((one) => ({
    label: texts.source[one],
    to: paths.newRoomFile(roomId, one),
    current: one === source,
  }))
  return (
    <Page title={texts.title} above={back} narrow>
      <ErrorSummary problems={problems} />
      <TabLinks label={texts.sources} tabs={tabs} />
      <form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="clientId" value={clientId} />
        <FileField
          name="file"
          label={texts.label[source]}
          hint={source === 'recorder' ? texts.hint.recorder : `${texts.hint[source]} ${texts.stripped}`}
          error={error('file')}
          shrink
          {...CONTROL[source]}
        />
        <TextField name="caption" label={texts.caption} optional defaultValue={typed('caption')} />
        <Button kind="primary" icon="send">
          {texts.send}
        </Button>
      </form>
    </Page>
  )
}
