import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { DataTable } from '~/components/ui/data-table'
import { Disclosure } from '~/components/ui/disclosure'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { ScoreBar } from '~/components/ui/score-bar'
import { Select } from '~/components/ui/select'
import { StateTag } from '~/components/ui/state-tag'
import { kmBetween } from '~/domain/region/region'
import { requireRole } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { batch } from '~/i18n/batch'
import { formatNumber } from '~/i18n/format'
import { matchPages } from '~/i18n/match-pages'
import { regencyName } from '~/i18n/names'
import { Division } from '~/schemas/match'
import { paths } from '~/schemas/paths'
import { readBatch } from '~/services/desk/batch.server'

export const meta = pageMeta(batch, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireRole(context, request, 'broker')
  const division = Division.parse(Object.fromEntries(new URL(request.url).searchParams))
  const read = await readBatch(context.app, actor, division)
  if (!read) throw notFound()
  return { ...read, division }
}

type Offer = ReturnType<typeof useLoaderData<typeof loader>>['offers'][number]

/** Scores as the bars show them, of 100. */
const hundredths = (score: number): number => Math.round(score / 10)

const pairOf = ({ opportunity, business }: Offer) => ({ opportunityId: opportunity.id, businessId: business.id })

export default function DeskBatch() {
  const { offers } = useLoaderData<typeof loader>()
  const texts = useTexts(batch)
  const { fromCapitals } = useTexts(matchPages)
  return (
    <Page title={texts.title} lead={texts.lead} above={<BackLink to={paths.desk}>{texts.back}</BackLink>}>
      <DivisionForm />
      {offers.length === 0 ? (
        <EmptyState title={texts.none.title}>
          <p>{texts.none.text}</p>
        </EmptyState>
      ) : (
        <>
          <Gain />
          <Comparison />
          <Offers />
          <p className="muted">{fromCapitals}</p>
        </>
      )}
      <Disclosure summary={texts.how.title}>
        <ul>
          {texts.how.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Disclosure>
    </Page>
  )
}

function DivisionForm() {
  const { division } = useLoaderData<typeof loader>()
  const texts = useTexts(batch)
  const options = [1, 2, 3].map((most) => ({ value: String(most), label: String(most) }))
  return (
    <form action={paths.deskBatch} className="stack">
      <div className="cluster">
        <Select name="partners" label={texts.partners} options={options} defaultValue={String(division.partners)} />
        <Select name="offers" label={texts.offers} options={options} defaultValue={String(division.offers)} />
      </div>
      <Button icon="refresh">{texts.divide}</Button>
    </form>
  )
}

/** What dividing together is worth beside choosing one by one. */
function Gain() {
  const { total, byHand, proven, mostAsked } = useLoaderData<typeof loader>()
  const texts = useTexts(batch)
  const locale = useLocale()
  const points = hundredths(total.score) - hundredths(byHand.score)
  const said =
    points > 0 ? texts.gain(formatNumber(points, locale), total.opportunities - byHand.opportunities) : texts.noGain
  return (
    <Notice kind={proven ? 'agreed' : 'waiting'} title={proven ? said : texts.late}>
      {mostAsked > 1 && <p>{texts.contested(mostAsked)}</p>}
    </Notice>
  )
}

function Comparison() {
  const { total, byHand } = useLoaderData<typeof loader>()
  const { compare } = useTexts(batch)
  const locale = useLocale()
  return (
    <DataTable
      caption={compare.caption}
      rows={[
        { way: compare.best, ...total },
        { way: compare.byHand, ...byHand },
      ]}
      rowKey={({ way }) => way}
      columns={[
        { key: 'way', header: compare.way, cell: ({ way }) => way },
        { key: 'pairs', header: compare.pairs, cell: ({ pairings }) => pairings, align: 'end' },
        { key: 'served', header: compare.opportunities, cell: ({ opportunities }) => opportunities, align: 'end' },
        {
          key: 'score',
          header: compare.score,
          cell: ({ score }) => formatNumber(hundredths(score), locale),
          align: 'end',
        },
      ]}
    />
  )
}

function Candidate({ offer: { poster, business, linked } }: { offer: Offer }) {
  const texts = useTexts(matchPages)
  const km = kmBetween(poster.regency, business.regency)
  return (
    <>
      <a href={paths.business(business.id)}>{business.name}</a>
      <br />
      <span className="muted">
        {regencyName(business.regency)}
        {km !== null && `, ${texts.distance(km)}`}
      </span>
      {linked && (
        <div>
          <StateTag mood="agreed">{texts.linked}</StateTag>
        </div>
      )}
    </>
  )
}

function Offers() {
  const { offers } = useLoaderData<typeof loader>()
  const texts = useTexts(batch)
  const { table } = texts
  return (
    <DataTable
      caption={table.caption}
      rows={offers}
      rowKey={({ opportunity, business }) => `${opportunity.id} ${business.id}`}
      columns={[
        {
          key: 'opportunity',
          header: table.opportunity,
          cell: ({ opportunity, poster }) => (
            <>
              <a href={paths.opportunity(opportunity.id)}>{opportunity.title}</a>
              <br />
              <span className="muted">
                {poster.name}, {regencyName(poster.regency)}
              </span>
            </>
          ),
        },
        {
          key: 'business',
          header: table.business,
          cell: (offer) => <Candidate offer={offer} />,
        },
        { key: 'score', header: table.score, cell: ({ score }) => <ScoreBar percent={score / 10} /> },
        {
          key: 'act',
          header: table.act,
          cell: (offer) => (
            <LinkButton to={paths.newPartnershipOf(pairOf(offer))} icon="link">
              {texts.propose}
              <span className="visually-hidden">
                : {offer.opportunity.title}, {offer.business.name}
              </span>
            </LinkButton>
          ),
        },
      ]}
    />
  )
}
