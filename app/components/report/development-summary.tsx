import type { Figures } from '../../domain/report/development'
import { partnershipReport } from '../../i18n/partnership-report'
import { useTexts } from '../locale'
import { SummaryList } from '../ui/summary-list'
import { FIGURES, FigureCell } from './figure-cells'

/** All partnerships of a period in seven figures. */
export const DevelopmentSummary = ({ figures }: { figures: Figures }) => {
  const { columns } = useTexts(partnershipReport)
  return (
    <SummaryList
      items={FIGURES.map((figure) => ({
        label: columns[figure],
        value: <FigureCell figures={figures} figure={figure} />,
      }))}
    />
  )
}
