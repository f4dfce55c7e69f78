import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { SummaryList } from '~/components/ui/summary-list'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { account } from '~/i18n/account'
import { users } from '~/i18n/users'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { formatPhone } from '~/schemas/phone'
import { AssignRole } from '~/schemas/user'
import { changeRole } from '~/services/user/change-role.server'
import { readUser } from '~/services/user/read.server'
import { RoleForm } from './role-form'
import { RoleHistory } from './role-history'

export const meta = pageMeta(users, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.userId)
  const found = id.success ? await readUser(context.app, actor, id.data) : null
  if (!found) throw notFound()
  const saved = new URL(request.url).searchParams.has('saved')
  return { ...found, saved, own: found.person.id === actor.userId }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const id = Id.safeParse(params.userId)
  if (!id.success) throw notFound()
  const form = await parseForm(request, AssignRole)
  if (!form.ok) return refusedForm(form)
  const { value: wanted, submission } = form
  const result = await changeRole(context.app, actor, { userId: id.data, wanted, submission })
  if (!result.ok && result.refusal.code === 'not-found') throw notFound()
  return result.ok ? seeOther(paths.userSaved(id.data)) : refused(result.refusal, form.typed)
}

export default function UserPage() {
  const texts = useTexts(users)
  const { roles } = useTexts(account)
  const { person, history, businesses, saved, own } = useLoaderData<typeof loader>()
  return (
    <Page title={person.name} above={<BackLink to={paths.users}>{texts.title}</BackLink>} narrow>
      {saved && (
        <Notice kind="agreed" live>
          {texts.change.saved}
        </Notice>
      )}
      <SummaryList
        items={[
          { label: texts.role, value: roles[person.role] },
          {
            label: texts.contact,
            value: (
              <>
                {person.email} {person.phone && <span className="nowrap">{formatPhone(person.phone)}</span>}
              </>
            ),
          },
          { label: texts.businesses, value: businesses.map(({ name }) => name).join(', ') },
        ]}
      />
      {own ? <p className="muted">{texts.change.own}</p> : <RoleForm {...person} />}
      <RoleHistory history={history} />
    </Page>
  )
}
