import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { type Column, DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { EmptyState } from '~/components/ui/empty-state'
import { Page } from '~/components/ui/page'
import { StateTag } from '~/components/ui/state-tag'
import { TextField } from '~/components/ui/text-field'
import { requireUser } from '~/http/require-actor.server'
import { notFound, seeOther } from '~/http/respond.server'
import { reports } from '~/i18n/reports'
import { shamReports } from '~/i18n/sham-report'
import { paths } from '~/schemas/paths'
import { ReferenceAsked } from '~/schemas/sham-report'
import { readShamDesk } from '~/services/sham-report/read.server'

export const meta = pageMeta(shamReports, ({ list }) => ({ title: list.title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const reference = ReferenceAsked.parse(new URL(request.url).searchParams.get('reference'))
  const desk = await readShamDesk(context.app, actor, reference)
  if (!desk) throw notFound()
  if (desk.found !== null) throw seeOther(paths.partnershipShamReport(desk.found))
  return { reports: desk.reports, mayReport: actor.role === 'agency', reference }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['reports'][number]

export default function ShamReports() {
  const { reports: rows, mayReport, reference } = useLoaderData<typeof loader>()
  const { list: texts, states } = useTexts(shamReports)
  const { title } = useTexts(reports)
  const columns: readonly Column<Row>[] = [
    {
      key: 'reference',
      header: texts.reference,
      cell: ({ id, about }) => <a href={paths.shamReport(id)}>{about.reference}</a>,
    },
    { key: 'pair', header: texts.pair, cell: ({ about }) => `${about.names.a} – ${about.names.b}` },
    { key: 'at', header: texts.at, cell: ({ createdAt }) => <DateTime at={createdAt} dateOnly /> },
    {
      key: 'state',
      header: texts.state,
      cell: ({ state }) => <StateTag mood={state === 'open' ? 'waiting' : 'closed'}>{states[state]}</StateTag>,
    },
  ]
  return (
    <Page title={texts.title} lead={texts.lead} above={<BackLink to={paths.reports}>{title}</BackLink>}>
      {rows.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <DataTable caption={texts.title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      {mayReport && <FindCase reference={reference} />}
    </Page>
  )
}

/** An agency has no list of partnerships: it knows one by the number on its papers. */
const FindCase = ({ reference }: { reference: string | null }) => {
  const { list: texts } = useTexts(shamReports)
  return (
    <section className="stack">
      <h2>{texts.find}</h2>
      <form action={paths.shamReports} className="stack">
        <TextField
          name="reference"
          label={texts.reference}
          hint={texts.findHint}
          example={texts.findExample}
          defaultValue={reference ?? undefined}
          error={reference === null ? undefined : texts.notFound}
          width="medium"
          maxLength={40}
        />
        <Button icon="search">{texts.search}</Button>
      </form>
    </section>
  )
}
