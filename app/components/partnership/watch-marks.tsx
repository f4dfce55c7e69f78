import type { AnswerClock } from '../../domain/conversation/answer-clock'
import { formatAge } from '../../i18n/format'
import { roomTalks } from '../../i18n/room-talks'
import { useLocale, useTexts } from '../locale'
import { StateTag } from '../ui/state-tag'

/** What waits in the rooms of a case, the longest wait first. */
export interface WatchShown {
  readonly clocks: readonly Pick<AnswerClock, 'state' | 'since'>[]
  readonly undelivered: readonly object[]
}

interface WatchMarksProps {
  watch: WatchShown
  now: Date
  /** Said when nothing waits. */
  none?: string | undefined
}

/** The clock on the words that waited longest, and a mark on words that did not arrive. */
export const WatchMarks = ({ watch, now, none }: WatchMarksProps) => {
  const texts = useTexts(roomTalks)
  const locale = useLocale()
  const clock = watch.clocks.find(({ state }) => state !== 'fresh')
  if (!clock && watch.undelivered.length === 0) return none
  return (
    <>
      {clock && (
        <StateTag mood={clock.state === 'overdue' ? 'wrong' : 'waiting'}>
          {texts.clock[clock.state]} ({formatAge(clock.since, now, locale)})
        </StateTag>
      )}
      {watch.undelivered.length > 0 && <StateTag mood="wrong">{texts.notDelivered}</StateTag>}
    </>
  )
}
