import type { ComponentProps } from 'react'
import { Page } from '../ui/page'
import { FoundList } from './found-list'
import { SearchForm } from './search-form'

type ListPageProps = ComponentProps<typeof FoundList> &
  Pick<ComponentProps<typeof SearchForm>, 'sizeLabel' | 'own' | 'refused'> & {
    title: string
    lead: string
  }

/** A search and what it found. The words stand in the form as they were understood. */
export const ListPage = ({ title, lead, sizeLabel, own, refused, ...list }: ListPageProps) => {
  const { kind, found, to } = list
  return (
    <Page title={title} lead={lead}>
      <div className="columns columns-side-first">
        <SearchForm
          kind={kind}
          action={to({})}
          search={{ ...found.search, q: found.meant ?? found.search.q }}
          sizeLabel={sizeLabel}
          own={own}
          refused={refused}
        />
        <FoundList {...list} />
      </div>
    </Page>
  )
}
