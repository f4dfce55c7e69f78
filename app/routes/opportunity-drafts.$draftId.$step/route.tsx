import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ADD_ROW } from '~/components/draft/answers'
import { type AskedStep, OpportunityStepPage } from '~/components/opportunity/opportunity-step'
import { pageMeta } from '~/components/page-meta'
import { latestExpiry } from '~/domain/opportunity/states'
import { dayOf } from '~/domain/region/region'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { opportunity } from '~/i18n/opportunity'
import { Id } from '~/schemas/fields'
import { OPPORTUNITY_STEPS, OpportunityStepName } from '~/schemas/opportunity'
import { paths } from '~/schemas/paths'
import { answerOpportunity } from '~/services/opportunity/answer.server'
import { findOpportunityDraft } from '~/services/opportunity/find-draft.server'

export const meta = pageMeta<(typeof opportunity)['id'], { step: AskedStep }>(opportunity, (texts, found) => ({
  title: found ? texts.steps[found.step] : texts.new.title,
}))

const readParams = (params: Readonly<Record<string, string | undefined>>) => {
  const draftId = Id.safeParse(params.draftId)
  const step = OpportunityStepName.exclude(['drawings']).safeParse(params.step)
  if (!draftId.success || !step.success) throw notFound()
  return { draftId: draftId.data, step: step.data }
}

/** What the end of an opportunity is most often set to. */
const USUAL_LIFE_MS = 60 * 24 * 60 * 60 * 1000

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { draftId, step } = readParams(params)
  const found = await findOpportunityDraft(context.app, actor, draftId)
  if (!found?.steps.includes(step)) throw notFound()
  const { draft, steps, poster } = found
  if (draft.sentAt) throw redirect(paths.opportunityStep(draftId, 'sent'), { status: 303 })
  const before = steps[steps.indexOf(step) - 1]
  const now = context.app.now()
  const day = (at: Date) => dayOf(at, poster.regency)
  return {
    draftId,
    step,
    answers: draft.answers,
    // Who posts and in which pattern was the first question.
    question: steps.indexOf(step) + 2,
    of: steps.length + 1,
    backTo: before && paths.opportunityStep(draftId, before),
    days: { first: day(now), last: day(latestExpiry(now)), usual: day(new Date(now.getTime() + USUAL_LIFE_MS)) },
  }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { draftId, step } = readParams(params)
  const form = await parseForm(request, OPPORTUNITY_STEPS[step].schema)
  if (form.typed.intent === ADD_ROW) return data({ problems: {}, typed: form.typed, refusal: null })
  if (!form.ok) return refusedForm(form)
  const answered = await answerOpportunity(context.app, actor, { draftId, step, answer: form.value })
  if (!answered.ok) return refused(answered.refusal, form.typed)
  return seeOther(paths.opportunityStep(draftId, answered.value.next))
}

export default function OpportunityStepRoute() {
  return <OpportunityStepPage {...useLoaderData<typeof loader>()} />
}
