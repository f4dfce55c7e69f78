import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useLocale, useTexts } from '~/components/locale'
import { RematchProgress } from '~/components/match/rematch-progress'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { StateTag } from '~/components/ui/state-tag'
import { SummaryList } from '~/components/ui/summary-list'
import type { MatchingHealth } from '~/context'
import type { Rematch } from '~/domain/matching/rematch'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { formatNumber } from '~/i18n/format'
import { operations } from '~/i18n/operations'
import { rematch as rematchTexts } from '~/i18n/rematch'
import { paths } from '~/schemas/paths'
import { RematchForm } from '~/schemas/weights'
import { rematchAll } from '~/services/match/rematch.server'
import { showOperations } from '~/services/operations/show.server'

export const meta = pageMeta(operations, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const shown = await showOperations(context.app, requireUser(context, request))
  if (!shown) throw notFound()
  return shown
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, RematchForm)
  if (!form.ok) return refusedForm(form)
  const result = await rematchAll(context.app, actor, form)
  if (result.ok) return seeOther(paths.operations)
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function Operations() {
  const { engines, matching, rematch, outbox } = useLoaderData<typeof loader>()
  const texts = useTexts(operations)
  const locale = useLocale()
  const answer = useFormAnswer()
  const since = (at: Date | string | null) => (at === null ? texts.none : <DateTime at={new Date(at)} />)
  return (
    <Page title={texts.title} lead={texts.lead}>
      <ErrorSummary problems={answer.problems} />
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
      <RematchAll rematch={rematch} />
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

interface RematchAllProps {
  rematch: Rematch | null
}

/** The last rematch of all, and how to ask for another. */
function RematchAll({ rematch }: RematchAllProps) {
  const texts = useTexts(rematchTexts)
  const isUnderWay = rematch !== null && rematch.endedAt === null
  const last = rematch?.endedAt ? <DateTime at={rematch.endedAt} /> : texts.never
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {isUnderWay ? (
        <RematchProgress rematch={rematch} again={paths.operations} />
      ) : (
        <>
          <SummaryList items={[{ label: texts.last, value: last }]} />
          <form method="post">
            <FormKey action="rematch" />
            <Button kind="secondary">{texts.ask}</Button>
          </form>
        </>
      )}
    </section>
  )
}
