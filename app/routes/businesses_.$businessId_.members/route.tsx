import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import type { RequestContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import type { Result } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { membership } from '~/i18n/membership'
import { Id } from '~/schemas/fields'
import { MembersForm } from '~/schemas/membership'
import { paths } from '~/schemas/paths'
import { withdrawConsent } from '~/services/consent/withdraw.server'
import { createInvitation } from '~/services/invitation/create.server'
import { revokeInvitation } from '~/services/invitation/revoke.server'
import { listMembers } from '~/services/membership/list.server'
import { removeMember } from '~/services/membership/remove.server'
import { Brokers } from './brokers'
import { InvitationMade, Invitations, InviteForm } from './invitations'
import { Members } from './members'

export const meta = pageMeta(membership, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.businessId)
  const listed = id.success ? await listMembers(context.app, actor, id.data) : null
  if (!listed) throw notFound()
  const { members, ...rest } = listed
  return { ...rest, members: members.map((member) => ({ ...member, self: member.userId === actor.userId })) }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.businessId)
  if (!id.success) throw notFound()
  const businessId = id.data
  const form = await parseForm(request, MembersForm)
  if (!form.ok) return refusedForm(form)
  const { value, submission } = form
  if (value.do === 'invite') {
    const invited = await createInvitation(context.app, actor, { businessId, role: value.role, submission })
    if (!invited.ok) return refused(invited.refusal, form.typed)
    return data({ link: context.app.origin + paths.invitation(invited.value.token) }, { status: 201 })
  }
  const result = await change({ context, actor, businessId }, value, submission)
  if (!result.ok && result.refusal.code === 'not-found') throw notFound()
  if (!result.ok) return refused(result.refusal, form.typed)
  const left = value.do === 'remove' && value.member === actor.userId
  return seeOther(left ? paths.start : paths.businessMembers(businessId))
}

interface Asked {
  readonly context: RequestContext
  readonly actor: SignedIn
  readonly businessId: string
}

type Change = Exclude<MembersForm, { do: 'invite' }>

function change(
  { context, actor, businessId }: Asked,
  value: Change,
  submission: Submission,
): Promise<Result<unknown>> {
  if (value.do === 'revoke') return revokeInvitation(context.app, actor, { id: value.invitation, businessId })
  if (value.do === 'withdraw') return withdrawConsent(context.app, actor, { userId: value.broker, businessId })
  return removeMember(context.app, actor, { userId: value.member, businessId, submission })
}

export default function MembersPage() {
  const texts = useTexts(membership)
  const { business, members, invitations, brokers, manages, invites } = useLoaderData<typeof loader>()
  const made = useActionData<{ link?: string }>()
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page
      title={texts.of(business.name)}
      above={<BackLink to={paths.business(business.id)}>{business.name}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      {made?.link && <InvitationMade link={made.link} business={business.name} />}
      <Members members={members} manages={manages} />
      <Invitations invitations={invitations} />
      {invites.length > 0 && <InviteForm roles={invites} manages={manages} error={answer.error('role')} />}
      <Brokers brokers={brokers} />
    </Page>
  )
}
