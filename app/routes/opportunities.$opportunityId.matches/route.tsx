import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { MatchCard } from '~/components/match/match-card'
import { MatchList } from '~/components/match/match-list'
import { AskBroker } from '~/components/opportunity/ask-broker'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Badge } from '~/components/ui/badge'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { StateTag } from '~/components/ui/state-tag'
import { isFar } from '~/domain/matching/consortium'
import { isUnheard } from '~/domain/matching/coverage'
import { kmBetween, regencyOf, timeZoneOf } from '~/domain/region/region'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { business as businessTexts } from '~/i18n/business'
import { consortium } from '~/i18n/consortium'
import { matchPages } from '~/i18n/match-pages'
import { AskForm, MatchesOf, MatchesShown } from '~/schemas/match'
import { paths } from '~/schemas/paths'
import { listForOpportunity } from '~/services/match/list-for-opportunity.server'
import { askBroker } from '~/services/opportunity/ask-broker.server'

export const meta = pageMeta(matchPages, ({ ofOpportunity }) => ({ title: ofOpportunity.title }))

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = MatchesOf.safeParse(params.opportunityId)
  if (!id.success) throw notFound()
  const shown = MatchesShown.parse(Object.fromEntries(new URL(request.url).searchParams))
  const list = await listForOpportunity(context.app, actor, { opportunityId: id.data, ...shown })
  if (!list) throw notFound()
  return { ...list, show: shown.show }
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = MatchesOf.safeParse(params.opportunityId)
  if (!id.success) throw notFound()
  const form = await parseForm(request, AskForm)
  if (!form.ok) return refusedForm(form)
  const result = await askBroker(context.app, actor, { opportunityId: id.data, submission: form.submission })
  if (result.ok) return seeOther(paths.opportunityMatches(id.data))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

export default function OpportunityMatches() {
  const list = useLoaderData<typeof loader>()
  const { opportunity, poster, counts, live } = list
  const texts = useTexts(matchPages)
  const together = useTexts(consortium)
  const unheard = isUnheard(opportunity.wanted)
  const zone = timeZoneOf(poster.regency)
  const answer = useFormAnswer()
  return (
    <Page
      title={texts.ofOpportunity.title}
      lead={texts.ofOpportunity.lead(opportunity.title)}
      above={<BackLink to={paths.opportunity(opportunity.id)}>{texts.ofOpportunity.open}</BackLink>}
      actions={
        <div className="cluster">
          <LinkButton to={paths.opportunityConsortium(opportunity.id)} icon="people">
            {together.open}
          </LinkButton>
          {counts.eligible > 0 && (
            <LinkButton to={paths.opportunityMatchesFile(opportunity.id)} icon="download" download>
              {texts.download}
            </LinkButton>
          )}
        </div>
      }
    >
      <ErrorSummary problems={answer.problems} />
      <Hint list={list} unheard={unheard} />
      <MatchList
        // Whom the rules refused says nothing, where nobody could fit.
        list={{ ...list, zone, run: unheard ? null : list.run }}
        of="ofOpportunity"
        to={(shown) => paths.opportunityMatches(opportunity.id, shown)}
        toOne={paths.business}
        closed={!live}
      >
        {list.rows.map((row) => (
          <li key={row.business.id}>
            <BusinessMatch row={row} from={poster.regency} opportunityId={opportunity.id} />
          </li>
        ))}
      </MatchList>
      <AskBroker mayAsk={list.mayAsk && live && counts.eligible > 0} askedAt={list.brokerAskedAt} zone={zone} />
    </Page>
  )
}

/** What the poster can do where nobody, or nobody near, does it alone. */
function Hint({ list, unheard }: { list: ReturnType<typeof useLoaderData<typeof loader>>; unheard: boolean }) {
  const { unheard: words, ofOpportunity } = useTexts(matchPages)
  const together = useTexts(consortium)
  const { id } = list.opportunity
  if (unheard)
    return (
      <Notice kind="waiting" title={words.title}>
        <p>
          {words.text} <a href={paths.opportunity(id)}>{ofOpportunity.open}</a>
        </p>
      </Notice>
    )
  const why = list.live ? whySeveral(list) : null
  const hint = why && together.hint[why]
  if (!hint) return null
  return (
    <Notice title={hint.title}>
      <p>
        {hint.text} <a href={paths.opportunityConsortium(id)}>{together.open}</a>
      </p>
    </Notice>
  )
}

/**
 * Nobody does all of it alone: none fits, or the best of those that do make only a part of what is asked. Or the best
 * who do are far away.
 */
const whySeveral = ({ counts, rows, poster }: ReturnType<typeof useLoaderData<typeof loader>>) => {
  const [best] = rows
  if (counts.eligible === 0) return counts.nearMisses > 0 ? 'alone' : null
  if (best?.rank !== 1 || !best.match.eligible) return null
  const coverage = best.match.verdicts.find(({ rule }) => rule === 'capability')
  if (coverage?.outcome === 'part') return 'alone'
  return rows.every(({ business }) => isFar(poster.regency, business.regency)) ? 'far' : null
}

function BusinessMatch({ row, from, opportunityId }: { row: Row; from: string; opportunityId: string }) {
  const { rank, business, match, mayPropose, interested, linked, proposed } = row
  const texts = useTexts(matchPages)
  const { sizes } = useTexts(businessTexts)
  const km = kmBetween(from, business.regency)
  return (
    <MatchCard
      rank={rank}
      title={business.name}
      match={match}
      reader="poster"
      facts={
        <>
          {proposed && <StateTag mood="waiting">{texts.proposed}</StateTag>}
          {linked && !proposed && <StateTag mood="agreed">{texts.linked}</StateTag>}
          {interested && <StateTag mood="waiting">{texts.ofOpportunity.interested}</StateTag>}
          <Badge icon="shop">{sizes[business.size]}</Badge>
          <Badge icon="pin">{regencyOf(business.regency)?.name}</Badge>
          {km !== null && <span className="nowrap">{texts.distance(km)}</span>}
        </>
      }
      foot={
        <>
          {mayPropose && (
            <LinkButton to={paths.newPartnershipOf({ opportunityId, businessId: business.id })} icon="link">
              {texts.propose}
              <span className="visually-hidden">: {business.name}</span>
            </LinkButton>
          )}
          <LinkButton to={paths.business(business.id)} kind="quiet">
            {texts.lookAt.business}
            <span className="visually-hidden">: {business.name}</span>
          </LinkButton>
        </>
      }
    />
  )
}
