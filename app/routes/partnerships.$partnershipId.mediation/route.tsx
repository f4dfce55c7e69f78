import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { MetBefore } from '~/components/partnership/met-before'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { TextField } from '~/components/ui/text-field'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { mediation } from '~/i18n/mediation'
import { MediationForm } from '~/schemas/mediation'
import { paths } from '~/schemas/paths'
import { labelCase } from '~/services/mediation/label.server'
import { readMediation } from '~/services/mediation/read.server'
import { openTalk } from '~/services/room/open-talk.server'
import { Summaries } from './summaries'
import { TalkRooms } from './talk-rooms'
import { UsualReplies } from './usual-replies'
import { WhatWaits } from './what-waits'

export const meta = pageMeta(mediation, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const view = await readMediation(context.app, actor, partnershipId)
  if (!view) throw notFound()
  return { view, saved: new URL(request.url).searchParams.has('saved') }
}

/** Opens a talk and leads into it, or keeps the labels. */
export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, MediationForm)
  if (!form.ok) return refusedForm(form)
  const { value, submission } = form
  const result =
    value.intent === 'open'
      ? await openTalk(context.app, actor, { partnershipId, talk: value.talk, submission })
      : await labelCase(context.app, actor, { partnershipId, typed: value.labels, submission })
  if (result.ok)
    return seeOther(
      value.intent === 'open' ? paths.room(partnershipId, value.talk) : paths.mediationSaved(partnershipId),
    )
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function MediationPage() {
  const { view, saved } = useLoaderData<typeof loader>()
  const texts = useTexts(mediation)
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page
      title={texts.title}
      lead={texts.lead(view.names.a, view.names.b)}
      above={<BackLink to={paths.partnership(view.partnershipId)}>{view.reference}</BackLink>}
      narrow
    >
      {saved && (
        <Notice kind="agreed" live>
          {texts.saved}
        </Notice>
      )}
      <ErrorSummary problems={answer.problems} />
      <Summaries summaries={view.summaries} />
      <MetBefore meetings={view.meetings} />
      <TalkRooms view={view} />
      <WhatWaits view={view} />
      <UsualReplies view={view} />
      <form method="post" className="stack">
        <FormKey action="label" />
        <input type="hidden" name="intent" value="label" />
        <TextField
          name="labels"
          label={texts.labels}
          hint={texts.labelsHint}
          example={texts.labelsExample}
          defaultValue={answer.returned ? answer.typed('labels') : view.labels.join(', ')}
          error={answer.error('labels')}
          optional
        />
        <Button>{texts.labelsSave}</Button>
      </form>
      {!view.over && (
        <div>
          <LinkButton to={paths.partnershipMove(view.partnershipId, 'hand-over')} icon="arrow-right">
            {texts.handOver}
          </LinkButton>
        </div>
      )}
    </Page>
  )
}
