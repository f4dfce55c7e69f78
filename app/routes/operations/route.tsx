import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { Page } from '~/components/ui/page'
import { StateTag } from '~/components/ui/state-tag'
import { SummaryList } from '~/components/ui/summary-list'
import type { MatchingHealth } from '~/context'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { formatNumber } from '~/i18n/format'
import { operations } from '~/i18n/operations'
import { showOperations } from '~/services/operations/show.server'

export const meta = pageMeta(operations, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const shown = await showOperations(context.app, requireUser(context, request))
  if (!shown) throw notFound()
  return shown
}

export default function Operations() {
  const { engines, matching, outbox } = useLoaderData<typeof loader>()
  const texts = useTexts(operations)
  const locale = useLocale()
  const since = (at: Date | string | null) => (at === null ? texts.none : <DateTime at={new Date(at)} />)
  return (
    <Page title={texts.title} lead={texts.lead}>
      <DataTable
        caption={texts.engines}
        rows={engines}
        rowKey={({ engine }) => engine}
        columns={[
          { key: 'engine', header: texts.engine, cell: ({ engine }) => texts.names[engine] },
          {
            key: 'state',
            header: texts.state,
            cell: ({ ok, reason }) =>
              ok ? (
                <StateTag mood="agreed">{texts.well}</StateTag>
              ) : (
                <StateTag mood="wrong">{reason ?? texts.left}</StateTag>
              ),
          },
          {
            key: 'documents',
            header: texts.documents,
            align: 'end',
            cell: ({ documents }) => formatNumber(documents, locale),
          },
          { key: 'waiting', header: texts.waiting, align: 'end', cell: ({ waiting }) => formatNumber(waiting, locale) },
          { key: 'lag', header: texts.lag, cell: (engine) => since(engine.since) },
        ]}
      />
      <Matching {...matching} />
      <section className="stack">
        <h2>{texts.outbox}</h2>
        <SummaryList
          items={[
            { label: texts.outboxWaiting, value: formatNumber(outbox.waiting, locale) },
            { label: texts.lag, value: since(outbox.since) },
            { label: texts.outboxFailed, value: formatNumber(outbox.failed, locale) },
          ]}
        />
      </section>
    </Page>
  )
}

const MOODS = { off: 'closed', ready: 'agreed', loading: 'waiting', away: 'wrong' } as const

/** Who answers for matches: memory, or Postgres in its place. */
function Matching({ state, reason, businesses, postings, bytes }: MatchingHealth) {
  const texts = useTexts(operations)
  const locale = useLocale()
  return (
    <section className="stack">
      <h2>{texts.matching}</h2>
      <SummaryList
        items={[
          { label: texts.state, value: <StateTag mood={MOODS[state]}>{texts.matchingStates[state]}</StateTag> },
          { label: texts.businesses, value: formatNumber(businesses, locale) },
          { label: texts.postings, value: formatNumber(postings, locale) },
          { label: texts.megabytes, value: formatNumber(Math.ceil(bytes / 2 ** 20), locale) },
          ...(reason === null ? [] : [{ label: texts.reason, value: reason }]),
        ]}
      />
    </section>
  )
}
