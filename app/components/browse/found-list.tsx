import type { ReactNode } from 'react'
import { SECTOR_EDITION } from '../../domain/business/sectors'
import { regencyOf } from '../../domain/region/region'
import { browse } from '../../i18n/browse'
import { business } from '../../i18n/business'
import { formatNumber } from '../../i18n/format'
import { law } from '../../i18n/law'
import { provinceName, sectorName } from '../../i18n/names'
import { type Filter, orderOf, ordersOf, queryOf, type Search, setFilters, without } from '../../schemas/browse'
import { useLocale, useTexts } from '../locale'
import { EmptyState } from '../ui/empty-state'
import { Icon } from '../ui/icon'
import { LinkButton } from '../ui/link-button'
import { Pagination } from '../ui/pagination'
import { TabLinks } from '../ui/tab-links'

interface Found {
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly first: number
  readonly meant: string | null
  readonly stoodIn: boolean
  readonly loosened: readonly { readonly filter: Filter; readonly total: number }[]
}

interface FoundListProps {
  search: Search
  found: Found
  /** The address of a search. */
  to: (query: Readonly<Record<string, string>>) => string
  /** Cards in order. */
  cards: readonly { readonly key: string; readonly card: ReactNode }[]
}

/** What a search found: how many, by which filters, in which order, a page of cards, or what to loosen. */
export const FoundList = ({ search, found, to, cards }: FoundListProps) => {
  const toSearch = (changed: Search) => to(queryOf(changed))
  return (
    <section className="stack">
      <Count found={found} shown={cards.length} />
      <Chips search={search} to={toSearch} />
      {found.total > 0 ? (
        <Orders search={search} to={toSearch} />
      ) : (
        <Nothing search={search} found={found} to={toSearch} />
      )}
      {cards.length > 0 && (
        <ul className="stack found">
          {cards.map(({ key, card }) => (
            <li key={key}>{card}</li>
          ))}
        </ul>
      )}
      <Pagination page={found.page} pages={found.pages} to={(page) => toSearch({ ...search, page })} />
    </section>
  )
}

interface Part {
  search: Search
  to: (search: Search) => string
}

const useCounted = () => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  return (total: number) => texts.results(formatNumber(total, locale), total === 1)
}

const Count = ({ found: { total, first, pages, meant, stoodIn }, shown }: { found: Found; shown: number }) => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  const counted = useCounted()
  return (
    <div>
      <h2>{counted(total)}</h2>
      {meant !== null && <p>{texts.meant(meant)}</p>}
      {stoodIn && <p className="muted">{texts.stoodIn}</p>}
      {pages > 1 && (
        <p className="muted">{texts.range(formatNumber(first, locale), formatNumber(first + shown - 1, locale))}</p>
      )}
    </div>
  )
}

/** Each filter that is set, in words. */
const useFilterNames = (search: Search): Readonly<Record<Filter, string>> => {
  const texts = useTexts(browse).search
  const { certificates, sizes } = useTexts(business)
  const { patterns } = useTexts(law)
  const locale = useLocale()
  const { q, sector, province, regency, km, size, certificate, pattern } = search
  const place = (regency && regencyOf(regency)?.name) ?? ''
  return {
    q: `“${q}”`,
    sector: sector ? sectorName({ edition: SECTOR_EDITION, division: sector }, locale) : '',
    province: province ? provinceName(province) : '',
    regency: km ? texts.near(km, place) : place,
    size: size ? `${texts.size}: ${sizes[size]}` : '',
    certificate: certificate ? certificates[certificate] : '',
    pattern: pattern ? patterns[pattern] : '',
  }
}

const Chips = ({ search, to }: Part) => {
  const texts = useTexts(browse).search
  const names = useFilterNames(search)
  const filters = setFilters(search)
  if (filters.length === 0) return null
  return (
    <ul className="cluster" aria-label={texts.active}>
      {filters.map((filter) => (
        <li key={filter}>
          <a href={to(without(search, filter))} className="chip">
            <span className="visually-hidden">{texts.remove}</span>
            {names[filter]}
            <Icon name="close" />
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <LinkButton kind="quiet" to={to({ q: '', page: 1 })}>
            {texts.clear}
          </LinkButton>
        </li>
      )}
    </ul>
  )
}

const Orders = ({ search, to }: Part) => {
  const texts = useTexts(browse).search
  const orders = ordersOf(search)
  if (orders.length === 1) return null
  const present = orderOf(search)
  return (
    <TabLinks
      label={texts.sort}
      tabs={orders.map((sort) => ({
        label: texts.sorts[sort],
        to: to({ ...search, sort, page: 1 }),
        current: sort === present,
      }))}
    />
  )
}

const Nothing = ({ search, found: { loosened }, to }: Part & { found: Found }) => {
  const texts = useTexts(browse).search
  const counted = useCounted()
  const words = (filter: Filter) => (filter === 'q' ? texts.without.q(search.q) : texts.without[filter])
  if (loosened.length === 0)
    return (
      <EmptyState title={texts.nothing}>
        <p>{texts.nothingAtAll}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={texts.nothing}>
      <p>{texts.loosen}</p>
      <ul className="stack">
        {loosened.map(({ filter, total }) => (
          <li key={filter}>
            <LinkButton to={to(without(search, filter))}>{texts.loosened(words(filter), counted(total))}</LinkButton>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
