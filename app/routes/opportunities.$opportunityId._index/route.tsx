import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { ManageForms } from '~/components/opportunity/manage-forms'
import { OpportunitySummary } from '~/components/opportunity/opportunity-summary'
import { OpportunityStateTag } from '~/components/opportunity/state-tag'
import { pageMeta } from '~/components/page-meta'
import { addressOf, publicMeta } from '~/components/public-meta'
import { BackLink } from '~/components/ui/back-link'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { ShareLink } from '~/components/ui/share-link'
import { SourceNote } from '~/components/ui/source-note'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { OPPORTUNITY_CATEGORY } from '~/domain/opportunity/states'
import { PATTERN_TABLE } from '~/domain/partnership/patterns'
import { dayOf, provinceOf, regencyOf } from '~/domain/region/region'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { gone, notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { business } from '~/i18n/business'
import { law } from '~/i18n/law'
import { regencyName } from '~/i18n/names'
import { opportunity } from '~/i18n/opportunity'
import { shell } from '~/i18n/shell'
import { Id } from '~/schemas/fields'
import { AskOfOpportunity, opportunitySteps } from '~/schemas/opportunity'
import { opportunityToAnswers } from '~/schemas/opportunity-answers'
import { paths } from '~/schemas/paths'
import { askOfOpportunity } from '~/services/opportunity/move.server'
import { showOpportunity } from '~/services/opportunity/show.server'

interface Found {
  readonly opportunity: Opportunity
  readonly poster: { readonly name: string; readonly regency: string }
  readonly origin: string
}

/** Orders and plasma are looked for; an exchange is offered. */
const inPublic = ({ opportunity: one, poster, origin }: Found) => {
  const { id, title, details, wanted, expiresAt } = one
  const looked = wanted.map(({ label }) => label)
  const exchange = details.pattern === 'cooperative-exchange'
  const thing = {
    '@type': exchange ? 'Offer' : 'Demand',
    name: title,
    availabilityEnds: new Date(expiresAt).toISOString(),
    areaServed: addressOf(regencyOf(poster.regency)?.name ?? '', provinceOf(poster.regency)?.name ?? ''),
    itemOffered: looked.map((name) => ({ '@type': 'Product', name })),
    ...(exchange && { offeredBy: { '@type': 'Organization', name: poster.name } }),
  }
  const [path, picture] = [paths.opportunity(id), paths.opportunityPicture(id)]
  const description = `${poster.name}: ${looked.join(', ')}`
  return { description, more: publicMeta({ origin, path, picture, title, description, thing }) }
}

export const meta = pageMeta<(typeof shell)['id'], Found>(shell, (texts, found) => ({
  title: found?.opportunity.title ?? texts.opportunities,
  ...(found && inPublic(found)),
}))

const readId = (id: string | undefined) => {
  const read = Id.safeParse(id)
  if (!read.success) throw notFound()
  return read.data
}

const USUAL_LIFE_MS = 60 * 24 * 60 * 60 * 1000

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const shown = await showOpportunity(context.app, context.actor, readId(params.opportunityId))
  if (!shown.ok) throw shown.refusal.code === 'over' ? gone() : notFound()
  const { opportunity: found, poster, files } = shown.value
  const { regency } = poster
  return {
    ...shown.value,
    answers: opportunityToAnswers(found, { regency, files: files.map(({ id }) => id) }),
    usualEnd: dayOf(new Date(context.app.now().getTime() + USUAL_LIFE_MS), regency),
    origin: context.app.origin,
  }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const opportunityId = readId(params.opportunityId)
  const form = await parseForm(request, AskOfOpportunity)
  if (!form.ok) return refusedForm(form)
  const { version, ...asked } = form.value
  const moved = await askOfOpportunity(context.app, actor, {
    opportunityId,
    version,
    request: asked.kind === 'withdraw' ? { kind: 'withdraw', reason: asked.reason ?? null } : asked,
    submission: form.submission,
  })
  return moved.ok ? seeOther(paths.opportunity(opportunityId)) : refused(moved.refusal, form.typed)
}

export default function OpportunityPage() {
  const shown = useLoaderData<typeof loader>()
  const { details, id, state, title } = shown.opportunity
  const texts = useTexts(opportunity)
  const { patterns, patternMeaning } = useTexts(law)
  const { actions, opportunities } = useTexts(shell)
  const form = useFormAnswer(texts.refusals)
  return (
    <Page
      title={title}
      above={<BackLink to={paths.opportunities}>{opportunities}</BackLink>}
      actions={<OpportunityStateTag state={state} />}
    >
      <ErrorSummary problems={form.problems} />
      <div className="columns">
        <div className="stack stack-wide">
          <div className="stack">
            <div className="cluster">
              <Badge icon="link">{patterns[details.pattern]}</Badge>
            </div>
            <p className="muted">{patternMeaning[details.pattern]}</p>
            {PATTERN_TABLE[details.pattern].sources.slice(0, 1).map((source) => (
              <SourceNote key={source.law} source={source} />
            ))}
          </div>
          <OpportunitySummary
            steps={opportunitySteps(details.pattern)}
            answers={shown.answers}
            files={shown.files}
            regency={shown.poster.regency}
          />
          {shown.mayEdit && <ManageForms state={state} version={shown.version} usualEnd={shown.usualEnd} form={form} />}
        </div>
        <aside className="stack">
          <Poster poster={shown.poster} />
          <Next shown={shown} />
          <ShareLink text={texts.sent.share(title, `${shown.origin}${paths.opportunity(id)}`)}>
            {actions.shareWhatsApp}
          </ShareLink>
        </aside>
      </div>
    </Page>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

const Poster = ({ poster }: Pick<Shown, 'poster'>) => {
  const texts = useTexts(opportunity).show
  const { sizes } = useTexts(business)
  return (
    <Card title={poster.name} to={paths.business(poster.id)}>
      <p className="muted">{texts.poster}</p>
      <p>{regencyName(poster.regency)}</p>
      <div className="cluster">
        <Badge>{sizes[poster.size]}</Badge>
      </div>
    </Card>
  )
}

/** What this reader may do about it. */
const Next = ({ shown }: { shown: Shown }) => {
  const texts = useTexts(opportunity)
  const { id, state } = shown.opportunity
  const open = OPPORTUNITY_CATEGORY[state] !== 'closed'
  const said = shown.interests.some((interest) => interest.state !== 'withdrawn')
  return (
    <>
      {shown.maySeeMatches && (
        <LinkButton kind="primary" to={paths.opportunityMatches(id)}>
          {texts.show.matches}
        </LinkButton>
      )}
      {shown.mayEdit && open && (
        <form method="post" action={paths.newOpportunityFrom}>
          <FormKey action="opportunity-revise" />
          <Button icon="pencil" name="opportunityId" value={id}>
            {texts.show.edit}
          </Button>
        </form>
      )}
      {!shown.mayEdit && open && (
        <LinkButton kind={shown.maySeeMatches ? 'secondary' : 'primary'} to={paths.opportunityInterest(id)}>
          {said ? texts.show.interestShown : texts.show.interested}
        </LinkButton>
      )}
    </>
  )
}
