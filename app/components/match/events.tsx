import { type EventKind, kindOf, type MatchEvent } from '../../domain/matching/event'
import type { TimeZone } from '../../domain/region/region'
import { matchPages } from '../../i18n/match-pages'
import { useTexts } from '../locale'
import { DateTime } from '../ui/date-time'
import { Disclosure } from '../ui/disclosure'
import type { IconName } from '../ui/icon'
import { type Mood, StateTag } from '../ui/state-tag'
import { Timeline } from '../ui/timeline'

interface EventsProps {
  events: readonly MatchEvent[]
  of: 'ofOpportunity' | 'ofBusiness'
  zone: TimeZone
  /** The address of the other side. */
  to: (id: string) => string
}

const LOOK: Readonly<Record<EventKind, { mood: Mood; icon: IconName }>> = {
  added: { mood: 'agreed', icon: 'plus' },
  removed: { mood: 'closed', icon: 'minus' },
  reranked: { mood: 'running', icon: 'refresh' },
  unsuited: { mood: 'closed', icon: 'minus' },
}

/** Who came into a list of late, who went, and whose score moved. */
export const Events = ({ events, of, zone, to }: EventsProps) => {
  const texts = useTexts(matchPages)
  if (events.length === 0) return null
  return (
    <Disclosure summary={texts.events.title}>
      <Timeline
        events={events.map((event) => ({
          key: event.id,
          title: <Other event={event} unnamed={texts[of].unnamed} to={to} />,
          at: <DateTime at={event.at} zone={zone} />,
          children: <What event={event} />,
        }))}
      />
    </Disclosure>
  )
}

const Other = ({ event: { other }, unnamed, to }: { event: MatchEvent; unnamed: string; to: EventsProps['to'] }) => {
  if (!other) return unnamed
  return other.open ? <a href={to(other.id)}>{other.name}</a> : other.name
}

/** As the lists show a score. */
const shown = (score: number | null): number => Math.round((score ?? 0) / 10)

const What = ({ event }: { event: MatchEvent }) => {
  const { kinds, scores } = useTexts(matchPages).events
  const kind = kindOf(event)
  return (
    <p className="cluster">
      <StateTag {...LOOK[kind]}>{kinds[kind]}</StateTag>
      <span className="number">{scores[kind](shown(event.before), shown(event.after))}</span>
    </p>
  )
}
