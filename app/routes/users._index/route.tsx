import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Button } from '~/components/ui/button'
import { DataTable } from '~/components/ui/data-table'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { Pagination } from '~/components/ui/pagination'
import { Select } from '~/components/ui/select'
import { TextField } from '~/components/ui/text-field'
import { ROLES } from '~/domain/access/actor'
import { requireUser } from '~/http/require-actor.server'
import { notFound } from '~/http/respond.server'
import { account } from '~/i18n/account'
import { listed, regionName } from '~/i18n/names'
import { operations } from '~/i18n/operations'
import { shell } from '~/i18n/shell'
import { users } from '~/i18n/users'
import { pageOf } from '~/schemas/page'
import { paths } from '~/schemas/paths'
import { formatPhone } from '~/schemas/phone'
import { UserSearch } from '~/schemas/user'
import { listUsers } from '~/services/user/list.server'

export const meta = pageMeta(users, ({ title }) => ({ title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams
  const search = {
    ...UserSearch.parse({ words: asked.get('words'), role: asked.get('role') }),
    page: pageOf(request.url),
  }
  const found = await listUsers(context.app, requireUser(context, request), search)
  if (!found) throw notFound()
  return { ...found, search }
}

export default function Users() {
  const texts = useTexts(users)
  const { roles } = useTexts(account)
  const { title: operationsTitle } = useTexts(operations)
  const locale = useLocale()
  const { people, total, pages, search } = useLoaderData<typeof loader>()
  return (
    <Page
      title={texts.title}
      lead={texts.found(total)}
      actions={<LinkButton to={paths.operations}>{operationsTitle}</LinkButton>}
    >
      <Search {...search} />
      {people.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneHint}</EmptyState>
      ) : (
        <DataTable
          caption={texts.title}
          captionHidden
          columns={[
            { key: 'name', header: texts.name, cell: ({ id, name }) => <a href={paths.user(id)}>{name}</a> },
            {
              key: 'contact',
              header: texts.contact,
              cell: ({ email, phone }) => (
                <>
                  {email} {phone && <span className="nowrap">{formatPhone(phone)}</span>}
                </>
              ),
            },
            { key: 'role', header: texts.role, cell: ({ role }) => roles[role] },
            {
              key: 'regions',
              header: texts.regions,
              cell: ({ regions }) =>
                listed(
                  regions.map((region) => regionName(region, locale)),
                  locale,
                ),
            },
          ]}
          rows={people}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination page={search.page} pages={pages} to={(page) => paths.usersPage({ ...search, page })} />
    </Page>
  )
}

const Search = ({ words, role }: UserSearch) => {
  const texts = useTexts(users)
  const { roles } = useTexts(account)
  const { actions } = useTexts(shell)
  return (
    <form method="get" className="stack">
      <TextField name="words" type="search" label={texts.search} defaultValue={words} width="medium" />
      <Select
        name="role"
        label={texts.role}
        options={ROLES.map((value) => ({ value, label: roles[value] }))}
        defaultValue={role ?? ''}
        placeholder={texts.everyRole}
      />
      <div>
        <Button icon="search">{actions.search}</Button>
      </div>
    </form>
  )
}
