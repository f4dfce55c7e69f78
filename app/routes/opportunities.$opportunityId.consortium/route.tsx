import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { UnfairTerms } from '~/components/agreement/unfair-terms'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { AskBroker } from '~/components/opportunity/ask-broker'
import { pageMeta } from '~/components/page-meta'
import { useCaseAnswer } from '~/components/partnership/case-answer'
import { PartList } from '~/components/partnership/part-list'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { Disclosure } from '~/components/ui/disclosure'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { TabLinks } from '~/components/ui/tab-links'
import { type Consortium, isFar } from '~/domain/matching/consortium'
import { AMOUNTS } from '~/domain/matching/maker'
import { kmBetween, timeZoneOf } from '~/domain/region/region'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { consortium } from '~/i18n/consortium'
import { matchPages } from '~/i18n/match-pages'
import { ConsortiumAsked, ConsortiumMove, MatchesOf } from '~/schemas/match'
import { paths } from '~/schemas/paths'
import { proposeTogether } from '~/services/consortium/propose.server'
import { showConsortium } from '~/services/consortium/show.server'
import { askBroker } from '~/services/opportunity/ask-broker.server'
import { Members } from './members'
import { Missing } from './missing'
import { SetFacts } from './set-facts'

export const meta = pageMeta(consortium, ({ title }) => ({ title }))

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const opportunityId = addressed(params)
  const { amount, sent } = ConsortiumAsked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const shown = await showConsortium(context.app, actor, { opportunityId, amount })
  if (!shown) throw notFound()
  return { ...shown, amount, sent }
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const opportunityId = addressed(params)
  const form = await parseForm(request, ConsortiumMove)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  if (value.intent === 'ask') {
    const asked = await askBroker(context.app, actor, { opportunityId, submission })
    if (asked.ok) return seeOther(paths.opportunityConsortium(opportunityId))
    if (asked.refusal.code === 'not-found') throw notFound()
    return refused(asked.refusal, form.typed)
  }
  const result = await proposeTogether(context.app, actor, { opportunityId, ...value, submission })
  if (result.ok) return seeOther(paths.consortiumSent(opportunityId, value.amount, result.value.partnershipIds.length))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

const addressed = (params: { readonly opportunityId?: string | undefined }): string => {
  const id = MatchesOf.safeParse(params.opportunityId)
  if (!id.success) throw notFound()
  return id.data
}

export default function ConsortiumPage() {
  const shown = useLoaderData<typeof loader>()
  const texts = useTexts(consortium)
  const { fromCapitals } = useTexts(matchPages)
  const { opportunity, poster, makers, judged, chosenFrom, capped, amount, demands, mayAsk, brokerAskedAt } = shown
  const { outcome } = shown
  const answer = useCaseAnswer()
  return (
    <Page
      title={texts.title}
      lead={texts.lead(opportunity.title)}
      above={<BackLink to={paths.opportunityMatches(opportunity.id)}>{texts.back}</BackLink>}
    >
      <ErrorSummary problems={answer.problems} />
      {demands.some(({ most, least }) => most !== null && (amount === 'most' || most > least)) && (
        <TabLinks
          label={texts.amount.label}
          tabs={AMOUNTS.map((one) => ({
            label: texts.amount[one],
            to: paths.opportunityConsortium(opportunity.id, one),
            current: one === amount,
          }))}
        />
      )}
      <Standing />
      <Outcome />
      <AskBroker mayAsk={mayAsk && offers(outcome)} askedAt={brokerAskedAt} zone={timeZoneOf(poster.regency)} />
      <Disclosure summary={texts.how.title}>
        <p>
          {fromCapitals} {texts.how.considered(makers, judged)}{' '}
          {chosenFrom !== null && texts.how.chosenFrom(chosenFrom)} {capped && texts.how.capped}
        </p>
        <ul>
          {texts.how.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Disclosure>
    </Page>
  )
}

/** Who was proposed to already, and that it was sent. */
function Standing() {
  const { standing, sent, outcome, demands } = useLoaderData<typeof loader>()
  const { standing: texts } = useTexts(consortium)
  if (standing.length === 0) return null
  return (
    <>
      {sent > 0 && (
        <Notice kind="agreed" live>
          {texts.sent(sent)}
        </Notice>
      )}
      {outcome.kind === 'divided' && (
        <Notice title={texts.all}>
          <p>{texts.wait}</p>
        </Notice>
      )}
      <section className="stack">
        <h2>{texts.title}</h2>
        <PartList parts={standing} />
        {demands.length > 0 && <p>{texts.rest}</p>}
      </section>
    </>
  )
}

type Result = ReturnType<typeof useLoaderData<typeof loader>>['outcome']

/** There is somebody to propose to. */
const offers = (outcome: Result): boolean =>
  outcome.kind === 'set' || (outcome.kind === 'short' && (outcome.part ?? outcome.mended) !== null)

/** What came of it: a set, what is missing, or why nothing could be worked out. */
function Outcome() {
  const { outcome } = useLoaderData<typeof loader>()
  const texts = useTexts(consortium)
  if (outcome.kind === 'nothing-asked' || outcome.kind === 'late') {
    const { title, text } = outcome.kind === 'late' ? texts.late : texts.nothingAsked
    return (
      <EmptyState title={title}>
        <p>{text}</p>
      </EmptyState>
    )
  }
  if (outcome.kind === 'divided') return null
  return outcome.kind === 'set' ? <Found outcome={outcome} /> : <Short outcome={outcome} />
}

/** The best set, and the one nearby where that is far. */
function Found({ outcome: { set, fewest, near } }: { outcome: Extract<Result, { kind: 'set' }> }) {
  const { demands, names, opportunity, poster, standing } = useLoaderData<typeof loader>()
  const { found, members } = useTexts(consortium)
  const of = { demands, names, opportunityId: opportunity.id }
  const { length } = set.members
  const alone = standing.length > 0 ? found.restAlone : found.alone
  const far = set.members
    .filter(({ maker }) => isFar(poster.regency, maker.regency))
    .map(({ maker }) => kmBetween(poster.regency, maker.regency) ?? 0)
  // Nobody takes on the whole of it: each is proposed its part.
  const isShared = (one: Consortium) => one.members.length > 1 || standing.length > 0
  return (
    <>
      <Notice kind="agreed" title={length === 1 ? alone : found.title(length)}>
        {far.length > 0 && (
          <p>
            {found.far(Math.max(...far), length)} {near && <a href={`#${NEAR}`}>{found.near(near.members.length)}</a>}
          </p>
        )}
        <p>{found.text}</p>
      </Notice>
      <SetFacts set={set} fewest={fewest} demands={demands} />
      <Members title={members} set={set} apart={!isShared(set)} {...of} />
      {isShared(set) && <ProposeToAll set={set} />}
      {near && (
        <div id={NEAR} className="stack">
          <Members title={found.near(near.members.length)} set={near} apart={!isShared(near)} {...of} />
          {isShared(near) && <ProposeToAll set={near} />}
        </div>
      )}
    </>
  )
}

const NEAR = 'near'

/** What is missing, who makes the rest, and who would with their certificates. */
function Short({ outcome }: { outcome: Extract<Result, { kind: 'short' }> }) {
  const { demands, names, opportunity } = useLoaderData<typeof loader>()
  const texts = useTexts(consortium)
  const of = { demands, names, opportunityId: opportunity.id }
  const { missing, part, mended } = outcome
  return (
    <>
      <Notice kind="waiting" title={texts.short.title}>
        <p>{texts.short.text}</p>
      </Notice>
      <Missing missing={missing} demands={demands} />
      {part && (
        <>
          <section>
            <h2>{texts.part.title}</h2>
            <p>{texts.part.text}</p>
          </section>
          <Members title={texts.members} set={part} apart={false} {...of} />
          <ProposeToAll set={part} />
        </>
      )}
      {mended ? (
        <>
          <section>
            <h2>{texts.mended.title}</h2>
            <p>{texts.mended.text}</p>
          </section>
          <Members title={texts.members} set={mended} apart {...of} />
        </>
      ) : (
        <p>{texts.noMend}</p>
      )}
    </>
  )
}

/** One press for all members, where a broker may link every one of them. */
function ProposeToAll({ set }: { set: Consortium }) {
  const { names, amount, warnings } = useLoaderData<typeof loader>()
  const { together } = useTexts(consortium)
  const members = set.members.map(({ maker }) => maker.id)
  if (!names.every(({ id, mayPropose }) => mayPropose || !members.includes(id))) return null
  return (
    <form method="post" className="stack">
      <UnfairTerms warnings={warnings} />
      {warnings.map(({ code }) => (
        <input key={code} type="hidden" name="seen" value={code} />
      ))}
      <FormKey action="propose-together" />
      <input type="hidden" name="intent" value="propose" />
      <input type="hidden" name="amount" value={amount} />
      <input type="hidden" name="members" value={members.join(' ')} />
      <p>{together.lead(members.length)}</p>
      <Button kind="primary" icon="send">
        {together.send(members.length)}
      </Button>
    </form>
  )
}
