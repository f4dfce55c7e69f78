import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ADD_ROW } from '~/components/draft/answers'
import { pageMeta } from '~/components/page-meta'
import { ProfileStepPage } from '~/components/profile/profile-step'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { profile } from '~/i18n/profile'
import { Id, SearchWords } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { PROFILE_STEPS, ProfileStepName } from '~/schemas/profile'
import { answerProfile } from '~/services/profile/answer.server'
import { findGroups, findProfileDraft } from '~/services/profile/find-draft.server'

export const meta = pageMeta<(typeof profile)['id'], { step: keyof typeof PROFILE_STEPS }>(profile, (texts, found) => ({
  title: found ? texts.steps[found.step] : texts.new.title,
}))

const readParams = (params: Readonly<Record<string, string | undefined>>) => {
  const draftId = Id.safeParse(params.draftId)
  const step = ProfileStepName.safeParse(params.step)
  if (!draftId.success || !step.success) throw notFound()
  return { draftId: draftId.data, step: step.data }
}

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { draftId, step } = readParams(params)
  const found = await findProfileDraft(context.app, actor, draftId)
  if (!found?.steps.includes(step)) throw notFound()
  if (found.draft.sentAt) throw redirect(paths.profileStep(draftId, 'sent'), { status: 303 })
  const search = SearchWords.parse(new URL(request.url).searchParams.get('q') ?? '')
  const groups = step === 'groups' ? [...found.groups, ...(await findGroups(context.app, search))] : []
  const before = found.steps[found.steps.indexOf(step) - 1]
  return {
    draftId,
    step,
    answers: found.draft.answers,
    backTo: before ? paths.profileStep(draftId, before) : undefined,
    groups: [...new Map(groups.map((group) => [group.id, group])).values()],
    search,
  }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { draftId, step } = readParams(params)
  const form = await parseForm(request, PROFILE_STEPS[step].schema)
  if (form.typed.intent === ADD_ROW) return data({ problems: {}, typed: form.typed, refusal: null })
  if (!form.ok) return refusedForm(form)
  const answered = await answerProfile(context.app, actor, { draftId, step, answer: form.value })
  if (!answered.ok) return refused(answered.refusal, form.typed)
  return seeOther(paths.profileStep(draftId, answered.value.next))
}

export default function ProfileStepRoute() {
  return <ProfileStepPage {...useLoaderData<typeof loader>()} />
}
