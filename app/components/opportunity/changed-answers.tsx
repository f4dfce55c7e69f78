import { opportunity } from '../../i18n/opportunity'
import type { Answers } from '../../schemas/draft'
import type { OpportunityStep } from '../../schemas/opportunity'
import { useTexts } from '../locale'
import { DataTable } from '../ui/data-table'
import { useAnswerViews } from './opportunity-summary'

interface ChangedAnswersProps {
  changed: readonly OpportunityStep[]
  before: Answers
  now: Answers
  /** Four digits: days are those of this place. */
  regency: string
}

/** What an opportunity said before beside what it says now. */
export const ChangedAnswers = ({ changed, before, now, regency }: ChangedAnswersProps) => {
  const texts = useTexts(opportunity)
  const show = useAnswerViews({ files: [], regency })
  return (
    <DataTable
      caption={texts.interest.changed}
      rows={changed}
      rowKey={(step) => step}
      columns={[
        { key: 'what', header: texts.interest.what, cell: (step) => texts.steps[step] },
        { key: 'before', header: texts.interest.before, cell: (step) => show(step, before[step]) },
        { key: 'now', header: texts.interest.now, cell: (step) => <strong>{show(step, now[step])}</strong> },
      ]}
    />
  )
}
