import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FormKey } from '~/components/form-key'
import { useLocale, useTexts } from '~/components/locale'
import { OpportunityStateTag } from '~/components/opportunity/state-tag'
import { pageMeta } from '~/components/page-meta'
import { SizeNotice } from '~/components/profile/size-notice'
import { addressOf, publicMeta } from '~/components/public-meta'
import { BackLink } from '~/components/ui/back-link'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { Quantity } from '~/components/ui/quantity'
import { ShareLink } from '~/components/ui/share-link'
import { SummaryList } from '~/components/ui/summary-list'
import type { Capability } from '~/domain/business/business'
import type { Face } from '~/domain/business/face'
import { provinceOf, regencyOf } from '~/domain/region/region'
import { notFound } from '~/http/respond.server'
import { browse } from '~/i18n/browse'
import { business } from '~/i18n/business'
import { formatNumber } from '~/i18n/format'
import { law } from '~/i18n/law'
import { regencyName, sectorName } from '~/i18n/names'
import { shell } from '~/i18n/shell'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { showBusiness } from '~/services/business/show.server'

interface Found {
  readonly business: Face & { readonly state: string }
  readonly origin: string
}

/** What a hidden profile shows its owner is for nobody else. */
const HIDDEN = [{ name: 'robots', content: 'noindex' }]

const inPublic = ({ business: one, origin }: Found) => {
  const { id, name, description, capabilities, regency } = one
  if (one.state !== 'listed') return HIDDEN
  const made = capabilities.map(({ label }) => label)
  const thing = {
    '@type': 'Organization',
    name,
    description: description || undefined,
    address: addressOf(regencyOf(regency)?.name ?? '', provinceOf(regency)?.name ?? ''),
    knowsAbout: made,
  }
  const [path, picture] = [paths.business(id), paths.businessPicture(id)]
  return publicMeta({ origin, path, picture, title: name, description: description || made.join(', '), thing })
}

export const meta = pageMeta<(typeof shell)['id'], Found>(shell, (texts, found) => ({
  title: found?.business.name ?? texts.businesses,
  description: found?.business.description,
  more: found && inPublic(found),
}))

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const id = Id.safeParse(params.businessId)
  const shown = id.success ? await showBusiness(context.app, context.actor, id.data) : null
  if (!shown) throw notFound()
  return { ...shown, origin: context.app.origin }
}

export default function BusinessPage() {
  const shown = useLoaderData<typeof loader>()
  const { business: one, full, opportunities } = shown
  const texts = useTexts(browse).business
  const { businesses } = useTexts(shell)
  return (
    <Page
      title={one.name}
      above={<BackLink to={paths.businesses}>{businesses}</BackLink>}
      actions={shown.mayEdit && <EditForm id={one.id} />}
    >
      {one.state === 'hidden' && <Notice kind="waiting">{texts.hidden}</Notice>}
      <div className="columns">
        <div className="stack stack-wide">
          {one.description && <p className="lead">{one.description}</p>}
          <Capabilities capabilities={one.capabilities} />
          <Facts shown={shown} />
          {full && (
            <section className="stack">
              <h2>{texts.full}</h2>
              <SizeNotice judged={full.judged} more={paths.businessSize(one.id)} />
            </section>
          )}
          {opportunities.length > 0 && <Posted opportunities={opportunities} />}
        </div>
        <aside className="stack">
          <Next shown={shown} />
        </aside>
      </div>
    </Page>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

const EditForm = ({ id }: { id: string }) => (
  <form method="post" action={paths.newProfileFrom}>
    <FormKey action="profile-revise" />
    <Button icon="pencil" name="businessId" value={id}>
      {useTexts(browse).business.edit}
    </Button>
  </form>
)

const Capabilities = ({ capabilities }: { capabilities: readonly Capability[] }) => {
  const texts = useTexts(browse).business
  const locale = useLocale()
  if (capabilities.length === 0) return <p className="muted">{texts.noCapabilities}</p>
  const amount = (value: number | null, unit: Capability['unit']) =>
    value === null ? <span className="muted">{texts.unknown}</span> : <Quantity value={value} unit={unit} />
  return (
    <DataTable
      caption={texts.capabilities}
      rows={capabilities}
      rowKey={({ id }) => id}
      columns={[
        { key: 'label', header: texts.capabilities, cell: ({ label }) => label },
        {
          key: 'capacity',
          header: texts.capacity,
          cell: ({ capacityPerMonth, unit }) => amount(capacityPerMonth, unit),
          align: 'end',
        },
        {
          key: 'smallest',
          header: texts.smallest,
          cell: ({ smallestOrder, unit }) => amount(smallestOrder, unit),
          align: 'end',
        },
        {
          key: 'lead',
          header: texts.leadTime,
          cell: ({ leadTimeDays }) =>
            leadTimeDays === null ? (
              <span className="muted">{texts.unknown}</span>
            ) : (
              <span className="nowrap">{texts.days(formatNumber(leadTimeDays, locale))}</span>
            ),
          align: 'end',
        },
      ]}
    />
  )
}

const Badges = ({ labels }: { labels: readonly string[] }) => (
  <div className="cluster">
    {labels.map((label) => (
      <Badge key={label}>{label}</Badge>
    ))}
  </div>
)

const Facts = ({ shown }: { shown: Shown }) => {
  const { business: one, full, groups } = shown
  const texts = useTexts(browse).business
  const words = useTexts(business)
  const { aspects } = useTexts(law)
  const locale = useLocale()
  const badges = (labels: readonly string[]) => (labels.length === 0 ? texts.none : <Badges labels={labels} />)
  return (
    <SummaryList
      items={[
        { label: texts.kind, value: words.kinds[one.kind] },
        { label: texts.size, value: words.sizes[one.size] },
        { label: texts.sector, value: sectorName(one.sector, locale) },
        { label: texts.place, value: regencyName(one.regency) },
        {
          label: texts.certificates,
          value: badges(
            one.certificates.map(({ certificate, state }) =>
              state === 'held'
                ? words.certificates[certificate]
                : `${words.certificates[certificate]} (${words.certificateStates[state].toLowerCase()})`,
            ),
          ),
        },
        ...(full
          ? [
              {
                label: texts.needs,
                value: badges([...new Set(full.needs.map(({ area, label }) => label ?? words.needs[area]))]),
              },
            ]
          : []),
        ...(one.assistance.length > 0
          ? [{ label: texts.coaching, value: badges(one.assistance.map((aspect) => aspects[aspect])) }]
          : []),
        ...(groups.length > 0
          ? [
              {
                label: texts.groups,
                value: groups.map(({ id, name }) => (
                  <div key={id}>
                    <a href={paths.business(id)}>{name}</a>
                  </div>
                )),
              },
            ]
          : []),
        { label: texts.updated, value: <DateTime at={one.updatedAt} dateOnly /> },
      ]}
    />
  )
}

const Posted = ({ opportunities }: Pick<Shown, 'opportunities'>) => {
  const texts = useTexts(browse).business
  const { patterns } = useTexts(law)
  return (
    <section className="stack">
      <h2>{texts.opportunities}</h2>
      {opportunities.map(({ id, title, state, details }) => (
        <Card key={id} title={title} to={paths.opportunity(id)} aside={<OpportunityStateTag state={state} />} level={3}>
          <p>{patterns[details.pattern]}</p>
        </Card>
      ))}
    </section>
  )
}

/** What this reader may do next. */
const Next = ({ shown }: { shown: Shown }) => {
  const { business: one, mayEdit, mayManageMembers, maySeeMatches } = shown
  const texts = useTexts(browse).business
  const { actions } = useTexts(shell)
  return (
    <>
      {maySeeMatches && (
        <LinkButton kind="primary" to={paths.businessMatches(one.id)}>
          {texts.matches}
        </LinkButton>
      )}
      {mayEdit && <LinkButton to={paths.newOpportunity}>{texts.post}</LinkButton>}
      {mayManageMembers && (
        <LinkButton to={paths.businessMembers(one.id)} icon="people">
          {texts.members}
        </LinkButton>
      )}
      {!mayEdit && <p className="muted">{texts.contact}</p>}
      <ShareLink text={texts.share(one.name, `${shown.origin}${paths.business(one.id)}`)}>
        {actions.shareWhatsApp}
      </ShareLink>
    </>
  )
}
