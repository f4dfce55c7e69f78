import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { ProfileSummary } from '~/components/profile/profile-summary'
import { SizeNotice } from '~/components/profile/size-notice'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { judgedSize } from '~/domain/business/override'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { profile } from '~/i18n/profile'
import { SendDraft } from '~/schemas/draft'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { figuresIn } from '~/schemas/profile-business'
import { findProfileDraft } from '~/services/profile/find-draft.server'
import { sendProfile } from '~/services/profile/send.server'

export const meta = pageMeta(profile, (texts) => ({ title: texts.check.title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.draftId)
  const found = id.success ? await findProfileDraft(context.app, actor, id.data) : null
  if (!found) throw notFound()
  const { draft, ...rest } = found
  if (draft.sentAt) throw redirect(paths.profileStep(draft.id, 'sent'), { status: 303 })
  const { id: draftId, version, businessId, answers } = draft
  return { draftId, version, businessId, answers, now: context.app.now(), ...rest }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.draftId)
  if (!id.success) throw notFound()
  const form = await parseForm(request, SendDraft)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  const input = { draftId: id.data, version: value.version, locale: context.locale, submission }
  const sent = await sendProfile(context.app, actor, input)
  if (!sent.ok) return refused(sent.refusal)
  return seeOther(paths.profileStep(id.data, 'sent'))
}

export default function CheckProfile() {
  const { draftId, version, businessId, steps, open, answers, groups, override, now } = useLoaderData<typeof loader>()
  const texts = useTexts(profile)
  const { problems } = useFormAnswer(texts.refusals)
  const [firstOpen] = open
  const last = steps.at(-1) ?? 'groups'
  return (
    <Page
      title={texts.check.title}
      lead={texts.check.lead}
      above={<BackLink to={paths.profileStep(draftId, last)} />}
      narrow
    >
      <ErrorSummary problems={problems} />
      {firstOpen && (
        <Notice kind="waiting" title={texts.check.open}>
          <LinkButton to={paths.profileStep(draftId, firstOpen)}>
            {texts.check.openStep(texts.steps[firstOpen])}
          </LinkButton>
        </Notice>
      )}
      <ProfileSummary draftId={draftId} steps={steps} answers={answers} groups={groups} />
      {!open.includes('figures') && (
        <SizeNotice
          judged={judgedSize(figuresIn(answers.figures), override, now)}
          more={businessId && paths.businessSize(businessId)}
        />
      )}
      <p className="muted">{texts.kept}</p>
      {!firstOpen && (
        <form method="post" className="stack">
          <FormKey action="profile-send" />
          <input type="hidden" name="version" value={version} />
          <p>
            {texts.check.public} {texts.check.private}
          </p>
          <Button kind="primary" icon="send">
            {texts.check.send}
          </Button>
        </form>
      )}
    </Page>
  )
}
