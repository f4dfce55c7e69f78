import { savedSearch } from '../../i18n/saved-search'
import { queryOf, type Search, setFilters } from '../../schemas/browse'
import { paths } from '../../schemas/paths'
import { FormKey } from '../form-key'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { useFilterNames } from './filter-names'

interface KeepSearchProps {
  kind: 'business' | 'opportunity'
  search: Search
}

/** Keeps a search, to be told what is new in it. Signing in comes first for who has not. */
export const KeepSearch = ({ kind, search }: KeepSearchProps) => {
  const texts = useTexts(savedSearch)
  const names = useFilterNames(search)
  const filters = setFilters(search)
  const name = filters.map((filter) => names[filter]).join(' · ')
  return (
    <form method="post" action={paths.searches} className="cluster">
      <FormKey action="keep-search" />
      <input type="hidden" name="intent" value="keep" />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="name" value={name === '' ? texts.everything[kind] : name} />
      <input type="hidden" name="query" value={new URLSearchParams(queryOf(search)).toString()} />
      <Button icon="bell">{texts.keep}</Button>
      <span className="muted">{texts.keepHint}</span>
    </form>
  )
}
