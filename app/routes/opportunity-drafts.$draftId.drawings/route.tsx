import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { FileField } from '~/components/ui/file-field'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { StepHeader } from '~/components/ui/step-header'
import { readForm } from '~/http/parse-form.server'
import { readUpload } from '~/http/read-upload.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, seeOther } from '~/http/respond.server'
import { opportunity } from '~/i18n/opportunity'
import { shell } from '~/i18n/shell'
import { Id } from '~/schemas/fields'
import { MOST_FILES } from '~/schemas/opportunity'
import { paths } from '~/schemas/paths'
import { addDrawing, removeDrawing } from '~/services/opportunity/drawings.server'
import { findOpportunityDraft } from '~/services/opportunity/find-draft.server'

export const meta = pageMeta(opportunity, (texts) => ({ title: texts.steps.drawings }))

const readId = (id: unknown) => {
  const read = Id.safeParse(id)
  if (!read.success) throw notFound()
  return read.data
}

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const found = await findOpportunityDraft(context.app, actor, readId(params.draftId))
  if (!found?.steps.includes('drawings')) throw notFound()
  const { draft, steps, files } = found
  if (draft.sentAt) throw redirect(paths.opportunityStep(draft.id, 'sent'), { status: 303 })
  const place = steps.indexOf('drawings')
  const before = steps[place - 1]
  return {
    draftId: draft.id,
    files,
    question: place + 2,
    of: steps.length + 1,
    backTo: before && paths.opportunityStep(draft.id, before),
  }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const draftId = readId(params.draftId)
  const here = paths.opportunityStep(draftId, 'drawings')
  const form = await readForm(request)
  const removed = form.get('remove')
  if (removed !== null) {
    const result = await removeDrawing(context.app, actor, { draftId, fileId: readId(removed) })
    return result.ok ? seeOther(here) : refused(result.refusal)
  }
  const file = await readUpload(form.get('file'))
  if (!file.ok) return refused(file.refusal)
  const added = await addDrawing(context.app, actor, { draftId, file: file.value })
  return added.ok ? seeOther(here) : refused(added.refusal)
}

export default function Drawings() {
  const { draftId, files, question, of, backTo } = useLoaderData<typeof loader>()
  const texts = useTexts(opportunity)
  const { actions } = useTexts(shell)
  const { problems } = useFormAnswer(texts.refusals)
  return (
    <Page
      title={texts.drawings.title}
      lead={texts.drawings.lead}
      above={<StepHeader step={question} of={of} backTo={backTo} />}
      narrow
    >
      <ErrorSummary problems={problems} />
      {files.map(({ id, name }) => (
        <form key={id} method="post" className="cluster">
          <a href={paths.file(id)}>{name}</a>
          <Button kind="quiet" icon="trash" name="remove" value={id}>
            {texts.drawings.remove(name)}
          </Button>
        </form>
      ))}
      {files.length < MOST_FILES ? (
        <form method="post" encType="multipart/form-data" className="stack">
          <FileField name="file" label={texts.drawings.file} accept="application/pdf,image/png,image/jpeg" />
          <Button icon="upload">{texts.drawings.add}</Button>
        </form>
      ) : (
        <p>{texts.drawings.most}</p>
      )}
      <LinkButton kind="primary" to={paths.opportunityStep(draftId, 'check')}>
        {actions.continue}
      </LinkButton>
    </Page>
  )
}
