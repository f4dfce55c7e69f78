import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { useCaseAnswer } from '~/components/partnership/case-answer'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { Disclosure } from '~/components/ui/disclosure'
import { EmptyState } from '~/components/ui/empty-state'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { TabLinks } from '~/components/ui/tab-links'
import { AMOUNTS } from '~/domain/matching/maker'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { consortium } from '~/i18n/consortium'
import { ConsortiumAsked, ConsortiumProposal, MatchesOf } from '~/schemas/match'
import { paths } from '~/schemas/paths'
import { proposeTogether } from '~/services/consortium/propose.server'
import { showConsortium } from '~/services/consortium/show.server'
import { Members } from './members'
import { Missing } from './missing'
import { SetFacts } from './set-facts'

export const meta = pageMeta(consortium, ({ title }) => ({ title }))

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const opportunityId = addressed(params)
  const { amount } = ConsortiumAsked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const shown = await showConsortium(context.app, actor, { opportunityId, amount })
  if (!shown) throw notFound()
  return { ...shown, amount }
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const opportunityId = addressed(params)
  const form = await parseForm(request, ConsortiumProposal)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  const result = await proposeTogether(context.app, actor, { opportunityId, ...value, submission })
  if (result.ok) return seeOther(paths.deskSent(result.value.partnershipIds.length))
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
  const { opportunity, makers, judged, capped, amount, demands } = shown
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
      <Outcome />
      <Disclosure summary={texts.how.title}>
        <p>
          {texts.how.considered(makers, judged)} {capped && texts.how.capped}
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

/** What came of it: a set, what is missing, or why nothing could be worked out. */
function Outcome() {
  const { outcome, demands, names, opportunity } = useLoaderData<typeof loader>()
  const texts = useTexts(consortium)
  if (outcome.kind === 'nothing-asked' || outcome.kind === 'late') {
    const { title, text } = outcome.kind === 'late' ? texts.late : texts.nothingAsked
    return (
      <EmptyState title={title}>
        <p>{text}</p>
      </EmptyState>
    )
  }
  const of = { demands, names, opportunityId: opportunity.id }
  if (outcome.kind === 'set') {
    const { set, fewest } = outcome
    const { length } = set.members
    return (
      <>
        <Notice kind="agreed" title={length === 1 ? texts.found.alone : texts.found.title(length)}>
          <p>{texts.found.text}</p>
        </Notice>
        <SetFacts set={set} fewest={fewest} demands={demands} />
        <Members title={texts.members} set={set} {...of} />
        <ProposeToAll members={set.members.map(({ maker }) => maker.id)} />
      </>
    )
  }
  const { missing, mended } = outcome
  return (
    <>
      <Notice kind="waiting" title={texts.short.title}>
        <p>{texts.short.text}</p>
      </Notice>
      <Missing missing={missing} demands={demands} />
      {mended ? (
        <>
          <section>
            <h2>{texts.mended.title}</h2>
            <p>{texts.mended.text}</p>
          </section>
          <Members title={texts.members} set={mended} {...of} />
        </>
      ) : (
        <p>{texts.noMend}</p>
      )}
    </>
  )
}

/** One press for all members, where a broker may link every one of them. */
function ProposeToAll({ members }: { members: readonly string[] }) {
  const { names, amount } = useLoaderData<typeof loader>()
  const { together } = useTexts(consortium)
  if (members.length < 2 || !names.every(({ mayPropose, proposed }) => mayPropose && !proposed)) return null
  return (
    <form method="post" className="stack">
      <FormKey action="propose-together" />
      <input type="hidden" name="amount" value={amount} />
      <input type="hidden" name="members" value={members.join(' ')} />
      <p>{together.lead}</p>
      <Button kind="primary" icon="send">
        {together.send(members.length)}
      </Button>
    </form>
  )
}
