import type { ReactNode } from 'react'
import type { MatchEvent } from '../../domain/matching/event'
import type { RuleCode } from '../../domain/matching/rule'
import type { MatchRun } from '../../domain/matching/run'
import type { WeightSet } from '../../domain/matching/weight-set'
import type { TimeZone } from '../../domain/region/region'
import { formatDateTime } from '../../i18n/format'
import { matchPages } from '../../i18n/match-pages'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { Disclosure } from '../ui/disclosure'
import { EmptyState } from '../ui/empty-state'
import { LinkButton } from '../ui/link-button'
import { Notice } from '../ui/notice'
import { Pagination } from '../ui/pagination'
import { TabLinks } from '../ui/tab-links'
import { Events } from './events'
import { RuleWeights } from './rule-weights'

/** Which of the two lists of a thing is shown, and where the others are. */
export interface ShownList {
  readonly show: 'fits' | 'near'
  readonly page: number
  readonly pages: number
  readonly counts: { readonly eligible: number; readonly nearMisses: number }
  readonly run: MatchRun | null
  /** How many a broker found unsuited. */
  readonly unsuited?: number
  readonly zone: TimeZone
  /** What the rules weigh here. */
  readonly weights: WeightSet
  readonly events: readonly MatchEvent[]
}

interface MatchListProps {
  list: ShownList
  /** Whose matches they are decides the words. */
  of: 'ofOpportunity' | 'ofBusiness'
  /** The address of a list and its page. */
  to: (shown: { show: 'fits' | 'near'; page?: number }) => string
  /** The address of one of the things in it. */
  toOne: (id: string) => string
  /** No longer sought, and why. */
  closed: boolean
  /** Cards in order. */
  children: ReactNode
}

/** A ranked list with its near misses in a tab, how it was judged, and what to loosen when it is empty. */
export const MatchList = ({ list, of, to, toOne, closed, children }: MatchListProps) => {
  const texts = useTexts(matchPages)
  const { show, page, pages, counts } = list
  const shown = show === 'fits' ? counts.eligible : counts.nearMisses
  return (
    <>
      <Notice title={texts.advice.title}>
        <p>{texts.advice.text}</p>
      </Notice>
      {closed && <Notice kind="waiting" title={texts[of].closed} />}
      <TabLinks
        label={texts.tabs.label}
        tabs={[
          { label: texts.tabs.fits, to: to({ show: 'fits' }), current: show === 'fits', count: counts.eligible },
          { label: texts.tabs.near, to: to({ show: 'near' }), current: show === 'near', count: counts.nearMisses },
        ]}
      />
      {show === 'near' && shown > 0 && <p>{texts.nearLead}</p>}
      {shown > 0 ? <ol className="stack matches">{children}</ol> : <Empty list={list} of={of} to={to} />}
      <Pagination page={page} pages={pages} to={(number) => to({ show, page: number })} />
      {shown > 0 && <p className="muted">{texts.fromCapitals}</p>}
      {shown > 0 && <Others list={list} of={of} />}
      <Judged list={list} of={of} />
      <Events events={list.events} of={of} zone={list.zone} to={toOne} />
      <RuleWeights set={list.weights} />
    </>
  )
}

const Judged = ({ list: { run, zone }, of }: Pick<MatchListProps, 'list' | 'of'>) => {
  const texts = useTexts(matchPages)[of]
  const locale = useLocale()
  if (!run || run.judged === 0) return null
  return (
    <div className="muted">
      <p>{texts.judged(run.judged, formatDateTime(new Date(run.at), locale, zone))}</p>
      {run.capped && <p>{texts.capped(run.judged)}</p>}
    </div>
  )
}

const refusalsOf = ({ run, unsuited = 0 }: ShownList): [RuleCode | 'unsuited', number][] => {
  const byRules = Object.entries(run?.refused ?? {}) as [RuleCode, number][]
  return unsuited > 0 ? [...byRules, ['unsuited', unsuited]] : byRules
}

/** What to loosen: the rules that refused others, and how many; and how many a broker did. */
const Refused = ({ list, of }: Pick<MatchListProps, 'list' | 'of'>) => {
  const texts = useTexts(matchPages)[of].refused
  return refusalsOf(list).map(([by, count]) => <p key={by}>{texts[by]?.(count)}</p>)
}

const Others = ({ list, of }: Pick<MatchListProps, 'list' | 'of'>) => {
  const { others } = useTexts(matchPages)[of]
  if (refusalsOf(list).length === 0) return null
  return (
    <Disclosure summary={others}>
      <Refused list={list} of={of} />
    </Disclosure>
  )
}

const Empty = ({ list, of, to }: Pick<MatchListProps, 'list' | 'of' | 'to'>) => {
  const { show, counts, run } = list
  const texts = useTexts(matchPages)[of]
  const near = show === 'fits' && counts.nearMisses > 0
  return (
    <EmptyState title={show === 'fits' ? texts.none : texts.noNear} action={<Next near={near} of={of} to={to} />}>
      {near && <p>{texts.onlyNear(counts.nearMisses)}</p>}
      {refusalsOf(list).length > 0 ? <Refused list={list} of={of} /> : run?.judged === 0 && <p>{texts.reached}</p>}
    </EmptyState>
  )
}

/** What to look at where nothing fits: what nearly does, or what others look for. */
const Next = ({ near, of, to }: Pick<MatchListProps, 'of' | 'to'> & { near: boolean }) => {
  const { tabs, ofBusiness } = useTexts(matchPages)
  if (near) return <LinkButton to={to({ show: 'near' })}>{tabs.near}</LinkButton>
  if (of === 'ofOpportunity') return null
  return (
    <>
      <p>{ofBusiness.weTell}</p>
      <LinkButton to={paths.opportunities}>{ofBusiness.all}</LinkButton>
    </>
  )
}
