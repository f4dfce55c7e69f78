import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { Pagination } from '~/components/ui/pagination'
import { TabLinks } from '~/components/ui/tab-links'
import { requireRole } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { desk } from '~/i18n/desk'
import { network } from '~/i18n/network'
import { pageOf } from '~/schemas/page'
import { DESK_VIEWS, DeskView, PairJudged } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readDesk } from '~/services/desk/read.server'
import { Board } from './board'
import { CaseTable } from './case-table'
import { DeskNotices } from './desk-notices'
import { LabelFilter } from './label-filter'
import { LateTable } from './late-table'
import { Queue } from './queue'

export const meta = pageMeta(desk, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireRole(context, request, 'broker')
  const waiting = await readDesk(context.app, actor, pageOf(request.url))
  if (!waiting) throw notFound()
  const { searchParams } = new URL(request.url)
  return {
    view: DeskView.parse(searchParams.get('view')),
    label: searchParams.get('label'),
    judged: PairJudged.parse(searchParams.get('judged')),
    ...waiting,
  }
}

export default function Desk() {
  const { view, label, judged, now, interests, matches, tooBig, underWay, late, closed } =
    useLoaderData<typeof loader>()
  const texts = useTexts(desk)
  const networks = useTexts(network)
  const counts = {
    queue: interests.length + matches.length,
    board: underWay.length,
    list: underWay.length,
    late: late.total,
    closed: closed.length,
  }
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <LinkButton to={paths.foundNetworks} icon="people">
          {networks.open}
        </LinkButton>
      }
    >
      {judged && (
        <Notice kind="agreed" live>
          {texts.judged[judged]}
        </Notice>
      )}
      <DeskNotices view={view} cases={underWay} late={late} />
      <TabLinks
        label={texts.tabs}
        tabs={DESK_VIEWS.map((one) => ({
          label: texts.views[one],
          to: paths.deskView(one),
          current: one === view,
          count: counts[one],
        }))}
      />
      {view === 'queue' && <Queue interests={interests} matches={matches} tooBig={tooBig} now={now} />}
      {view === 'board' && <Board cases={underWay} now={now} />}
      {view === 'list' && (
        <>
          <LabelFilter cases={underWay} current={label} />
          <CaseTable
            caption={texts.views.list}
            cases={underWay.filter(({ labels }) => label === null || labels.includes(label))}
            now={now}
            empty={texts.noCases}
          />
        </>
      )}
      {view === 'late' && (
        <>
          <LateTable late={late.lines} />
          <Pagination page={late.page} pages={late.pages} to={(page) => `${paths.deskView('late')}&page=${page}`} />
        </>
      )}
      {view === 'closed' && <CaseTable caption={texts.views.closed} cases={closed} now={now} empty={texts.noClosed} />}
    </Page>
  )
}
