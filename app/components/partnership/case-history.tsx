import type { SideKey } from '../../domain/agreement/terms'
import type { Happening } from '../../domain/partnership/sight'
import { timeZoneOf } from '../../domain/region/region'
import { law } from '../../i18n/law'
import { partnership } from '../../i18n/partnership'
import { useTexts } from '../locale'
import { DateTime } from '../ui/date-time'
import { Timeline } from '../ui/timeline'

export type ShownHappening = Happening & { readonly id: string; readonly actorName: string }

interface CaseHistoryProps {
  history: readonly ShownHappening[]
  /** The clock of the reader: that of a regency of the case. */
  regency: string
}

/** Every move with who made it, when, and why. */
export const CaseHistory = ({ history, regency }: CaseHistoryProps) => {
  const texts = useTexts(partnership).case
  const { history: names } = useTexts(law)
  const sideOf = (side: SideKey | null) => (side ? texts.someoneOf[side] : null)
  return (
    <Timeline
      events={history.map(({ id, event, side, actorName, reason, at }) => ({
        key: id,
        title: names[event],
        at: (
          <>
            <DateTime at={at} zone={timeZoneOf(regency)} />{' '}
            {texts.by([actorName, sideOf(side)].filter(Boolean).join(', '))}
          </>
        ),
        children: reason && <p>{texts.reason(reason)}</p>,
      }))}
    />
  )
}
