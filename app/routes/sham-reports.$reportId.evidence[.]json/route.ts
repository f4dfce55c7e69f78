import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { Id } from '~/schemas/fields'
import { readShamReport } from '~/services/sham-report/read.server'

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.reportId)
  const report = id.success ? await readShamReport(context.app, actor, id.data) : null
  if (!report) throw notFound()
  const { about, evidence, ...said } = report
  return new Response(JSON.stringify({ report: { ...said, reference: about.reference }, evidence }, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${about.reference}-${report.id}.json"`,
      'cache-control': 'private, no-store',
    },
  })
}
