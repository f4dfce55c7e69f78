import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useLocale, useTexts } from '~/components/locale'
import { RematchProgress } from '~/components/match/rematch-progress'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { checkWeights } from '~/domain/matching/weight-set'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { fieldErrorSentence } from '~/i18n/field-errors'
import { matching } from '~/i18n/matching'
import { reports } from '~/i18n/reports'
import { weights as weightTexts } from '~/i18n/weights'
import { paths } from '~/schemas/paths'
import { SaveWeights, weightsAsked } from '~/schemas/weights'
import { readWeights, saveWeights } from '~/services/match/weights.server'
import { Outcomes, WhatChanges } from './findings'
import { History } from './history'
import { SaveForm, ScopeForm, WeightsForm } from './weight-forms'

export const meta = pageMeta(weightTexts, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const asked = weightsAsked(request.url)
  const shown = await readWeights(context.app, requireUser(context, request), asked)
  if (!shown) throw notFound()
  return { ...shown, wrong: asked.wrong, saved: new URL(request.url).searchParams.get('saved') }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, SaveWeights)
  if (!form.ok) return refusedForm(form)
  const { value, submission, typed } = form
  const result = await saveWeights(context.app, actor, { ...value, submission })
  if (!result.ok && result.refusal.code === 'not-found') throw notFound()
  return result.ok
    ? seeOther(paths.matchWeightsOf({ scope: value.scope, saved: String(result.value.number) }))
    : refused(result.refusal, typed)
}

export default function Weights() {
  const texts = useTexts(weightTexts)
  const { title } = useTexts(reports)
  const shown = useLoaderData<typeof loader>()
  const { saved, tried, scope, wrong } = shown
  const locale = useLocale()
  const { rules } = useTexts(matching)
  const names: Readonly<Record<string, string>> = { ...rules, spread: texts.spread }
  const answer = useFormAnswer(texts.refusals)
  const unread = Object.entries(wrong?.problems ?? {}).map(([field, code]) => ({
    field,
    message: `${names[field]}: ${fieldErrorSentence(code, locale)}`,
  }))
  return (
    <Page title={texts.title} lead={texts.lead} above={<BackLink to={paths.reports}>{title}</BackLink>}>
      <ErrorSummary problems={[...answer.problems, ...unread]} />
      {saved && (
        <Notice kind="agreed" live>
          {texts.save.done(Number(saved))}
        </Notice>
      )}
      {shown.rematch && <RematchProgress rematch={shown.rematch} again={paths.matchWeightsOf({ scope })} />}
      <ScopeForm {...shown} />
      <WeightsForm key={scope} {...shown} />
      <WhatChanges {...shown} />
      {tried && checkWeights(tried.weights).ok && <SaveForm scope={scope} tried={tried} answer={answer} />}
      <History versions={shown.versions} />
      <Outcomes outcomes={shown.outcomes} />
    </Page>
  )
}
