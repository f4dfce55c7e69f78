import type { ReactNode } from 'react'
import { browse } from '../../i18n/browse'
import { formatNumber } from '../../i18n/format'
import { termName } from '../../i18n/names'
import { changed, EVERYTHING, orderOf, ordersOf, queryOf, type Search, setFilters, without } from '../../schemas/browse'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { Disclosure } from '../ui/disclosure'
import { EmptyState } from '../ui/empty-state'
import { Icon } from '../ui/icon'
import { LinkButton } from '../ui/link-button'
import { Notice } from '../ui/notice'
import { TabLinks } from '../ui/tab-links'
import { FacetChips } from './facet-chips'
import { useCounted, useFilterNames, useLoosened } from './filter-names'
import type { Found, FoundKind } from './found'
import { KeepSearch } from './keep-search'
import { PlaceForm } from './place-form'
import { PointMap } from './point-map'
import { placeIn } from './search-title'

interface FoundListProps {
  kind: Exclude<FoundKind, 'case'>
  /** Whether who looks is signed in and may keep the search. */
  mayKeep: boolean
  found: Found
  /** The address of a search. */
  to: (query: Readonly<Record<string, string>>) => string
  /** Cards in order. */
  cards: readonly { readonly key: string; readonly regency: string; readonly card: ReactNode }[]
}

/** What a search found: how many, by which filters, in which order, a page of cards, or what to loosen. */
export const FoundList = ({ kind, mayKeep, found, to, cards }: FoundListProps) => {
  const texts = useTexts(browse).search
  const toSearch = (search: Search) => to(queryOf(search))
  return (
    <section className="stack">
      <Kinds kind={kind} found={found} to={toSearch} />
      <Count found={found} shown={cards.length} />
      <Chips kind={kind} found={found} to={toSearch} />
      <Understood found={found} to={toSearch} />
      {found.placeUnknown && <PlaceForm action={to({})} search={found.search} />}
      {found.total > 0 ? (
        <>
          <FacetChips found={found} to={toSearch} />
          <Orders found={found} to={toSearch} />
        </>
      ) : (
        <Nothing found={found} to={toSearch} />
      )}
      {cards.length > 0 && (
        <ul className="stack found">
          {cards.map(({ key, card }) => (
            <li key={key}>{card}</li>
          ))}
        </ul>
      )}
      <Pages found={found} to={toSearch} />
      {cards.length > 0 && (
        <div className="found-map">
          <Disclosure summary={texts.onMap}>
            <PointMap
              regencies={cards.map(({ regency }) => regency)}
              to={(regency) => toSearch(changed(found.search, { regency, province: undefined, km: undefined }))}
            />
          </Disclosure>
        </div>
      )}
      {mayKeep && kind !== 'group' && <KeepSearch kind={kind} search={found.search} />}
    </section>
  )
}

interface Part {
  found: Found
  to: (search: Search) => string
}

const PATHS: Readonly<Record<FoundKind, (query: Readonly<Record<string, string>>) => string>> = {
  business: paths.businessesAsked,
  group: paths.groupsAsked,
  opportunity: paths.opportunitiesAsked,
  case: paths.partnershipsAsked,
}

/** The kinds of things that the same words find. */
const Kinds = ({ kind, found, to }: Part & { kind: FoundKind }) => {
  const texts = useTexts(browse).search
  if (found.elsewhere.length === 0) return null
  const others = found.elsewhere.map((other) => ({
    label: texts.kinds[other.kind],
    to: PATHS[other.kind](queryOf(other.search)),
    count: other.total,
  }))
  return (
    <TabLinks
      label={texts.kindsLabel}
      tabs={[{ label: texts.kinds[kind], to: to(found.search), current: true, count: found.total }, ...others]}
    />
  )
}

const Count = ({ found: { total, first, next, stoodIn }, shown }: { found: Found; shown: number }) => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  const counted = useCounted()
  return (
    <div>
      <h2>{counted(total)}</h2>
      {stoodIn && <p className="muted">{texts.stoodIn}</p>}
      {(first > 1 || next !== null) && (
        <p className="muted">{texts.range(formatNumber(first, locale), formatNumber(first + shown - 1, locale))}</p>
      )}
    </div>
  )
}

/** What was made of the words, and the way back to exactly what was typed. */
const Understood = ({ found, to }: Part) => {
  const texts = useTexts(browse).search
  const { search, meant, typed, turn } = found
  const exact = typed ?? (meant === null ? null : search.q)
  return (
    <>
      {turn !== 'asked' && turn !== 'typed' && <Notice>{texts.turns[turn]}</Notice>}
      {meant !== null && <p>{texts.meant([meant, placeIn(search)].filter(Boolean).join(', '))}</p>}
      <Unused found={found} />
      {exact !== null && turn !== 'typed' && (
        <p>
          <a href={to(changed(EVERYTHING, { q: exact, as: 'typed' }))}>{texts.exactly(exact)}</a>
        </p>
      )}
    </>
  )
}

/** Words that made no difference. */
const Unused = ({ found: { wordless, unused } }: Pick<Part, 'found'>) => {
  const texts = useTexts(browse).search
  if (wordless) return <Notice>{texts.wordless}</Notice>
  return unused.length > 0 && <p className="muted">{texts.unused(unused.join(', '))}</p>
}

const Chips = ({ kind, found: { search, capability }, to }: Part & { kind: FoundKind }) => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  const names = useFilterNames(search)
  const filters = setFilters(search)
  if (filters.length === 0) return null
  const nameOf = (filter: (typeof filters)[number]) =>
    filter === 'q' && capability !== null
      ? (kind === 'opportunity' ? texts.wantedCapability : texts.capability)(termName(capability, locale))
      : names[filter]
  return (
    <ul className="cluster" aria-label={texts.active}>
      {filters.map((filter) => (
        <li key={filter}>
          <a href={to(without(search, filter))} className="chip">
            <span className="visually-hidden">{texts.remove}</span>
            {nameOf(filter)}
            <Icon name="close" />
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <LinkButton kind="quiet" to={to(EVERYTHING)}>
            {texts.clear}
          </LinkButton>
        </li>
      )}
    </ul>
  )
}

const Orders = ({ found: { search }, to }: Part) => {
  const texts = useTexts(browse).search
  const orders = ordersOf(search)
  if (orders.length === 1) return null
  const present = orderOf(search)
  return (
    <TabLinks
      label={texts.sort}
      tabs={orders.map((sort) => ({
        label: texts.sorts[sort],
        to: to(changed(search, { sort })),
        current: sort === present,
      }))}
    />
  )
}

const Nothing = ({ found: { search, loosenings }, to }: Part) => {
  const texts = useTexts(browse).search
  const loosened = useLoosened(search)
  if (loosenings.length === 0)
    return (
      <EmptyState title={texts.nothing}>
        <p>{texts.nothingAtAll}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={texts.nothing}>
      <p>{texts.loosen}</p>
      <ul className="stack">
        {loosenings.map((one) => (
          <li key={one.filters.join()}>
            <LinkButton to={to(one.search)}>{loosened(one)}</LinkButton>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}

const Pages = ({ found: { search, previous, next }, to }: Part) => {
  const texts = useTexts(browse).search
  if (previous === null && next === null) return null
  return (
    <nav aria-label={texts.pages} className="pagination">
      {previous !== null && (
        <a href={to({ ...search, cursor: previous })} rel="prev">
          <Icon name="arrow-left" />
          {texts.previous}
        </a>
      )}
      {next !== null && (
        <a href={to({ ...search, cursor: next })} rel="next">
          {texts.next}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
