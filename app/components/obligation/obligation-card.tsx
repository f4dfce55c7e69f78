import type { Standing } from '../../domain/agreement/standing'
import type { SideKey } from '../../domain/agreement/terms'
import { formatDate } from '../../i18n/format'
import { obligationText, standingText } from '../../i18n/obligation'
import { obligationPages } from '../../i18n/obligation-pages'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { Card } from '../ui/card'
import { SourceNote } from '../ui/source-note'
import { EvidenceAsked } from './evidence-asked'
import { OwnerLine } from './owner-line'
import { StandingTag } from './standing-tag'

interface ObligationCardProps {
  standing: Standing
  partnershipId: string
  names: Readonly<Record<SideKey, string>>
}

/** One thing owed: what, by whom, by when, where it stands, what shows it, and on what law it rests. */
export const ObligationCard = ({ standing, partnershipId, names }: ObligationCardProps) => {
  const locale = useLocale()
  const texts = useTexts(obligationPages)
  const { obligation, state } = standing
  return (
    <Card
      title={obligationText(obligation, locale)}
      to={paths.obligation(partnershipId, obligation.id)}
      aside={<StandingTag state={state} />}
      level={3}
    >
      <OwnerLine owner={obligation.owner} names={names} />
      <p>
        {standingText(standing, locale)}
        {state !== 'due' && state !== 'upcoming' && (
          <>
            <br />
            {texts.period(formatDate(obligation.from, locale), formatDate(obligation.due, locale))}
          </>
        )}
      </p>
      <p className="muted">
        {texts.evidence}: <EvidenceAsked of={obligation} />
      </p>
      <SourceNote source={obligation.source} />
    </Card>
  )
}
