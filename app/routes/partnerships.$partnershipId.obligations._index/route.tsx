import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { DeliveryTable } from '~/components/obligation/delivery-table'
import { ObligationCard } from '~/components/obligation/obligation-card'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Disclosure } from '~/components/ui/disclosure'
import { EmptyState } from '~/components/ui/empty-state'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { TabLinks } from '~/components/ui/tab-links'
import type { ObligationState, Standing } from '~/domain/agreement/standing'
import { SIDES } from '~/domain/agreement/terms'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, seeOther } from '~/http/respond.server'
import { obligation, punctualityText } from '~/i18n/obligation'
import { obligationPages } from '~/i18n/obligation-pages'
import { CalendarRenewal, OwnerName } from '~/schemas/obligation'
import { paths } from '~/schemas/paths'
import { renewCalendar } from '~/services/obligation/calendar.server'
import { type ObligationsView, readObligations } from '~/services/obligation/read.server'
import { CalendarBox } from './calendar-box'
import { CoachingTable } from './coaching-table'

export const meta = pageMeta(obligationPages, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const of = OwnerName.parse(new URL(request.url).searchParams.get('of'))
  const view = await readObligations(context.app, actor, { ...caseAddress(request, params), of })
  if (!view) throw notFound()
  const { feed, ...shown } = view
  return { ...shown, feed: context.app.origin + paths.calendarFeed(view.partnershipId, feed) }
}

/** Renews the address of the reader's calendar. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, CalendarRenewal)
  if (!form.ok) throw notFound()
  const renewed = await renewCalendar(context.app, actor, { partnershipId, submission: form.submission })
  if (!renewed.ok) throw notFound()
  return seeOther(`${paths.obligations(partnershipId)}#calendar`)
}

/** What asks for nothing now waits behind its heading. */
const FOLDED: readonly ObligationState[] = ['upcoming', 'kept', 'waived']

export default function Obligations() {
  const view = useLoaderData<typeof loader>()
  const texts = useTexts(obligationPages)
  const { houseDates } = useTexts(obligation)
  const { partnershipId, names, of, counts, groups } = view
  const late = groups.some(({ state, standings }) => state === 'late' && standings.length > 0)
  return (
    <Page
      title={texts.title}
      lead={texts.lead(names.a, names.b)}
      above={<BackLink to={paths.partnership(partnershipId)}>{view.reference}</BackLink>}
    >
      {view.suspended && <Notice kind="waiting">{texts.suspended}</Notice>}
      {view.over && <Notice>{texts.over}</Notice>}
      <TabLinks
        label={texts.whose}
        tabs={[
          { label: texts.all, to: paths.obligations(partnershipId), current: of === null, count: counts.all },
          ...SIDES.map((side) => ({
            label: names[side],
            to: paths.obligations(partnershipId, side),
            current: of === side,
            count: counts[side],
          })),
        ]}
      />
      {counts.all === 0 && <EmptyState title={texts.none}>{texts.noneHint}</EmptyState>}
      {counts.all > 0 && !late && <Notice kind="agreed">{texts.noneLate}</Notice>}
      {groups.map(({ state, standings }) => (
        <Group key={state} state={state} standings={standings} view={view} />
      ))}
      {counts.all > 0 && <p className="muted">{houseDates}</p>}
      <Payments view={view} />
      <CoachingTable coaching={view.coaching} />
      <CalendarBox partnershipId={partnershipId} feed={view.feed} />
    </Page>
  )
}

type Shown = Omit<ObligationsView, 'feed'>

interface GroupProps {
  state: ObligationState
  standings: readonly Standing[]
  view: Shown
}

const Group = ({ state, standings, view }: GroupProps) => {
  const { groups } = useTexts(obligationPages)
  if (standings.length === 0) return null
  const cards = (
    <div className="grid">
      {standings.map((standing) => (
        <ObligationCard
          key={standing.obligation.id}
          standing={standing}
          partnershipId={view.partnershipId}
          names={view.names}
        />
      ))}
    </div>
  )
  if (FOLDED.includes(state)) return <Disclosure summary={`${groups[state]} (${standings.length})`}>{cards}</Disclosure>
  return (
    <section className="stack">
      <h2>
        {groups[state]} <span className="count">{standings.length}</span>
      </h2>
      {cards}
    </section>
  )
}

const Payments = ({ view }: { view: Shown }) => {
  const texts = useTexts(obligationPages)
  const { latePayments } = useTexts(obligation)
  const locale = useLocale()
  const { punctuality, deliveries, partnershipId, unit } = view
  return (
    <section className="stack">
      <h2>{texts.deliveries}</h2>
      <p>
        <strong>{punctualityText(punctuality, locale)}</strong> {punctuality.late > 0 && latePayments(punctuality.late)}
      </p>
      {deliveries.length === 0 ? (
        <p className="muted">{texts.deliveriesNone}</p>
      ) : (
        <DeliveryTable deliveries={deliveries} partnershipId={partnershipId} unit={unit} />
      )}
    </section>
  )
}
