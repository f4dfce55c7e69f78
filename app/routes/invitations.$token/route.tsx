import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { DateTime } from '~/components/ui/date-time'
import { ErrorSummary } from '~/components/ui/error-summary'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { SummaryList } from '~/components/ui/summary-list'
import { regencyOf } from '~/domain/region/region'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { membership } from '~/i18n/membership'
import { shell } from '~/i18n/shell'
import { AcceptForm } from '~/schemas/membership'
import { paths } from '~/schemas/paths'
import { acceptInvitation } from '~/services/invitation/accept.server'
import { readInvitation } from '~/services/invitation/read.server'

export const meta = pageMeta(membership, (texts) => ({ title: texts.invitation.title }))

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const token = params.token ?? ''
  const invitation = await readInvitation(context.app, token)
  if (!invitation) throw notFound()
  const { businessName, regency, inviter, role, expiresAt, state } = invitation
  return {
    businessName,
    place: regencyOf(regency)?.name ?? regency,
    inviter,
    role,
    expiresAt,
    state,
    signedIn: context.actor.kind === 'user',
    here: paths.invitation(token),
  }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const form = await parseForm(request, AcceptForm)
  if (!form.ok) return refusedForm(form)
  const { submission } = form
  const result = await acceptInvitation(context.app, actor, { token: params.token ?? '', submission })
  if (!result.ok && result.refusal.code === 'not-found') throw notFound()
  return result.ok ? seeOther(paths.business(result.value.businessId)) : refused(result.refusal)
}

export default function InvitationPage() {
  const { roles, invitation: texts, refusals } = useTexts(membership)
  const { businessName, place, inviter, role, expiresAt, state } = useLoaderData<typeof loader>()
  const answer = useFormAnswer(refusals)
  return (
    <Page title={texts.title} lead={texts.lead(inviter, businessName)} narrow>
      <ErrorSummary problems={answer.problems} />
      <SummaryList
        items={[
          { label: texts.as, value: roles[role] },
          { label: texts.place, value: place },
          { label: texts.until, value: <DateTime at={expiresAt} /> },
        ]}
      />
      {state === 'open' ? (
        <Accept />
      ) : (
        <Notice kind="wrong" title={texts.over[state]}>
          <p>{texts.askAgain}</p>
        </Notice>
      )}
    </Page>
  )
}

/** One button; strangers sign in or up first and come back. */
const Accept = () => {
  const texts = useTexts(membership).invitation
  const { signIn, signUp } = useTexts(shell)
  const { signedIn, here } = useLoaderData<typeof loader>()
  if (signedIn) {
    return (
      <form method="post">
        <FormKey action="accept" />
        <Button kind="primary">{texts.accept}</Button>
      </form>
    )
  }
  return (
    <>
      <p>{texts.signInFirst}</p>
      <div className="cluster">
        <LinkButton kind="primary" to={paths.signUpThen(here)}>
          {signUp}
        </LinkButton>
        <LinkButton to={paths.signInThen(here)}>{signIn}</LinkButton>
      </div>
    </>
  )
}
