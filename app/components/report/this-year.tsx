import type { Figures } from '../../domain/report/development'
import { partnershipReport } from '../../i18n/partnership-report'
import { paths } from '../../schemas/paths'
import { useTexts } from '../locale'
import { LinkButton } from '../ui/link-button'
import { DevelopmentSummary } from './development-summary'

/** How partnerships fare this year, and the way to the whole report. */
export const ThisYear = ({ figures }: { figures: Figures }) => {
  const texts = useTexts(partnershipReport)
  return (
    <section className="stack">
      <h2>{texts.thisYear}</h2>
      <DevelopmentSummary figures={figures} />
      <div>
        <LinkButton to={paths.partnershipReport} icon="document">
          {texts.toReport}
        </LinkButton>
      </div>
    </section>
  )
}
