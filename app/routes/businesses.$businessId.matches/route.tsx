import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { MatchCard } from '~/components/match/match-card'
import { MatchList } from '~/components/match/match-list'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Badge } from '~/components/ui/badge'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { StateTag } from '~/components/ui/state-tag'
import { kmBetween, regencyOf, timeZoneOf } from '~/domain/region/region'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { law } from '~/i18n/law'
import { matchPages } from '~/i18n/match-pages'
import { explainStep } from '~/i18n/matching'
import { MatchesOf, MatchesShown } from '~/schemas/match'
import { paths } from '~/schemas/paths'
import { listForBusiness } from '~/services/match/list-for-business.server'

export const meta = pageMeta(matchPages, ({ ofBusiness }) => ({ title: ofBusiness.title }))

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = MatchesOf.safeParse(params.businessId)
  if (!id.success) throw notFound()
  const shown = MatchesShown.parse(Object.fromEntries(new URL(request.url).searchParams))
  const list = await listForBusiness(context.app, actor, { businessId: id.data, ...shown })
  if (!list) throw notFound()
  return { ...list, show: shown.show }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

export default function BusinessMatches() {
  const list = useLoaderData<typeof loader>()
  const { business } = list
  const { ofBusiness } = useTexts(matchPages)
  return (
    <Page
      title={ofBusiness.title}
      lead={ofBusiness.lead(business.name)}
      above={<BackLink to={paths.business(business.id)}>{ofBusiness.open}</BackLink>}
    >
      {list.steps.length > 0 && <Steps steps={list.steps} />}
      <MatchList
        list={{ ...list, zone: timeZoneOf(business.regency) }}
        of="ofBusiness"
        to={(shown) => paths.businessMatches(business.id, shown)}
        toOne={paths.opportunity}
        closed={business.state === 'hidden'}
      >
        {list.rows.map((row) => (
          <li key={row.opportunity.id}>
            <OpportunityMatch row={row} businessId={business.id} to={business.regency} />
          </li>
        ))}
      </MatchList>
    </Page>
  )
}

function Steps({ steps }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'steps'>) {
  const { ofBusiness } = useTexts(matchPages)
  const locale = useLocale()
  return (
    <Notice title={ofBusiness.steps}>
      <ul>
        {steps.map((one) => (
          <li key={`${one.step} ${one.missing.join(' ')}`}>
            {explainStep(one, 'candidate', locale)} <strong className="nowrap">{ofBusiness.brings(one.count)}</strong>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function OpportunityMatch({ row, businessId, to }: { row: Row; businessId: string; to: string }) {
  const { rank, opportunity, poster, match, interested, linked } = row
  const texts = useTexts(matchPages)
  const { patterns } = useTexts(law)
  const km = kmBetween(poster.regency, to)
  return (
    <MatchCard
      rank={rank}
      title={opportunity.title}
      match={match}
      reader="candidate"
      facts={
        <>
          {linked && <StateTag mood="agreed">{texts.linked}</StateTag>}
          {interested && <StateTag mood="waiting">{texts.ofBusiness.interested}</StateTag>}
          <span>{poster.name}</span>
          <Badge icon="link">{patterns[opportunity.details.pattern]}</Badge>
          <Badge icon="pin">{regencyOf(poster.regency)?.name}</Badge>
          {km !== null && <span className="nowrap">{texts.distance(km)}</span>}
        </>
      }
      foot={<WhatNow row={row} businessId={businessId} />}
    />
  )
}

function WhatNow({ row: { opportunity, mayExpress, mayPropose }, businessId }: { row: Row; businessId: string }) {
  const texts = useTexts(matchPages)
  const named = <span className="visually-hidden">: {opportunity.title}</span>
  return (
    <>
      {mayExpress && (
        <LinkButton to={paths.opportunityInterest(opportunity.id)} icon="star">
          {texts.ofBusiness.express}
          {named}
        </LinkButton>
      )}
      {mayPropose && (
        <LinkButton to={paths.newPartnershipOf({ opportunityId: opportunity.id, businessId })} icon="link">
          {texts.propose}
          {named}
        </LinkButton>
      )}
      <LinkButton to={paths.opportunity(opportunity.id)} kind="quiet">
        {texts.lookAt.opportunity}
        {named}
      </LinkButton>
    </>
  )
}
