import { browse } from '../../i18n/browse'
import { formatNumber } from '../../i18n/format'
import { BusinessSearch, changed, OpportunitySearch, type Search } from '../../schemas/browse'
import { useLocale, useTexts } from '../locale'
import { Disclosure } from '../ui/disclosure'
import { useFilterNames } from './filter-names'
import type { Found } from './found'

/** Values of one filter that are offered. */
const MOST_VALUES = 6

const FACETS = ['province', 'size', 'certificate', 'pattern', 'sector'] as const
type Facet = (typeof FACETS)[number]

interface FacetChipsProps {
  found: Found
  to: (search: Search) => string
}

/** What the list can be narrowed to, each with how much it would leave. */
export const FacetChips = ({ found, to }: FacetChipsProps) => {
  const texts = useTexts(browse).search
  const offered = FACETS.flatMap((facet) => {
    const counts = (found.facets[facet] ?? []).filter(
      ({ value, count }) => count < found.total && chosenBy(facet, value)[facet] !== undefined,
    )
    return found.search[facet] === undefined && counts.length > 0 ? [{ facet, counts }] : []
  })
  if (offered.length === 0) return null
  return (
    <Disclosure summary={texts.narrow}>
      {offered.map(({ facet, counts }) => (
        <section key={facet} className="facet">
          <h3>{texts.facets[facet]}</h3>
          <ul className="cluster">
            {counts.slice(0, MOST_VALUES).map(({ value, count }) => (
              <li key={value}>
                <FacetChip search={found.search} facet={facet} value={value} count={count} to={to} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Disclosure>
  )
}

/** Both lists read their own filters out of what an address may say; what nobody can ask for, such as no size, is none. */
const chosenBy = (facet: Facet, value: string): Search => ({
  ...BusinessSearch.parse({ [facet]: value }),
  ...OpportunitySearch.parse({ [facet]: value }),
})

interface FacetChipProps {
  search: Search
  facet: Facet
  value: string
  count: number
  to: (search: Search) => string
}

const FacetChip = ({ search, facet, value, count, to }: FacetChipProps) => {
  const chosen = chosenBy(facet, value)
  const names = useFilterNames(chosen)
  const locale = useLocale()
  return (
    <a href={to(changed(search, { [facet]: chosen[facet] }))} className="chip chip-offered">
      {names[facet]} <span className="count">{formatNumber(count, locale)}</span>
    </a>
  )
}
