import type { ReactNode } from 'react'
import type { Figures } from '../../domain/report/development'
import { formatNumber } from '../../i18n/format'
import { dutiesInWords, partnershipReport } from '../../i18n/partnership-report'
import { useLocale, useTexts } from '../locale'
import { Money } from '../ui/money'

export const FIGURES = ['partnerships', 'begun', 'running', 'ended', 'value', 'jobs', 'duties'] as const
export type Figure = (typeof FIGURES)[number]

/** A figure with what is unknown about it beside it. */
export const FigureCell = ({ figures, figure }: { figures: Figures; figure: Figure }) => {
  const locale = useLocale()
  const texts = useTexts(partnershipReport)
  const count = (value: number) => formatNumber(value, locale)
  if (figure === 'duties') return <span className="number">{dutiesInWords(figures, locale)}</span>
  if (figure === 'value')
    return (
      <Beside note={figures.valueUnknown > 0 && texts.valueUnknown(count(figures.valueUnknown))}>
        <Money rupiah={figures.value} short />
      </Beside>
    )
  return (
    <Beside note={figure === 'jobs' && figures.jobsUnknown > 0 && texts.jobsUnknown(count(figures.jobsUnknown))}>
      <span className="number">{count(figures[figure])}</span>
    </Beside>
  )
}

const Beside = ({ note, children }: { note: string | false; children: ReactNode }) => (
  <>
    {children}
    {note && (
      <>
        {' '}
        <span className="muted">({note})</span>
      </>
    )}
  </>
)
