import { useTexts } from '~/components/locale'
import { Card } from '~/components/ui/card'
import { DateTime } from '~/components/ui/date-time'
import { mediation } from '~/i18n/mediation'
import type { MediationView } from './shown'

/** What former brokers wrote for this one. */
export const Summaries = ({ summaries }: Pick<MediationView, 'summaries'>) => {
  const texts = useTexts(mediation)
  if (summaries.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.summaries}</h2>
      {summaries.map(({ from, summary, at }) => (
        <Card key={at.toISOString()} title={texts.summaryFrom(from)} level={3}>
          <p className="muted">
            <DateTime at={at} />
          </p>
          <p className="line-body">{summary}</p>
        </Card>
      ))}
    </section>
  )
}
