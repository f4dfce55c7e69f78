import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Page } from '~/components/ui/page'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { partnershipFile } from '~/i18n/partnership-file'
import { FileExport, fileTicket } from '~/schemas/partnership-file'
import { paths } from '~/schemas/paths'
import { exportFile } from '~/services/partnership-file/export.server'
import { readFile } from '~/services/partnership-file/read.server'
import { AskForFile } from './ask-for-file'
import { FileShown } from './file-shown'

export const meta = pageMeta(partnershipFile, ({ title }) => ({ title }))

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const view = await readFile(context.app, actor, { partnershipId, ticket: fileTicket(request.url) })
  if (!view) throw notFound()
  return view
}

/** Takes out the file: it opens at an address of its own, so that looking again tells nobody twice. */
export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, FileExport)
  if (!form.ok) return refusedForm(form)
  const { reason } = form.value
  const result = await exportFile(context.app, actor, { partnershipId, reason, submission: form.submission })
  if (result.ok) return seeOther(paths.partnershipFileOpened(partnershipId, { ...result.value }))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function PartnershipFilePage() {
  const { id, reference, names, opened } = useLoaderData<typeof loader>()
  const texts = useTexts(partnershipFile)
  return (
    <Page
      title={texts.title}
      lead={texts.lead(reference, names.a, names.b)}
      above={<BackLink to={paths.partnershipReport}>{texts.back}</BackLink>}
      narrow
    >
      {opened ? <FileShown id={id} file={opened.file} ticket={opened.ticket} /> : <AskForFile />}
    </Page>
  )
}
