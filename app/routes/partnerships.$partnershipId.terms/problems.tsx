import { useTexts } from '~/components/locale'
import type { CaseAnswer } from '~/components/partnership/case-answer'
import { ChangedSince } from '~/components/partnership/changed-since'
import { ErrorSummary } from '~/components/ui/error-summary'
import type { Conflict } from '~/domain/agreement/merge'
import { agreementLife } from '~/i18n/agreement-life'
import { negotiation } from '~/i18n/negotiation'
import type { CaseView } from '~/services/partnership/case.server'
import { choiceOf } from './merge-choices'

interface ProblemsProps {
  view: CaseView
  answer: CaseAnswer
  conflicts: readonly Conflict[]
}

/** Why the form came back: what clashes, leading to its choice, or what is wrong, and what others did meanwhile. */
export const Problems = ({ view, answer, conflicts }: ProblemsProps) => {
  const { merge } = useTexts(negotiation)
  const { fields } = useTexts(agreementLife)
  if (conflicts.length > 0)
    return (
      <ErrorSummary
        title={merge.title}
        problems={conflicts.map(({ field }) => ({ field: choiceOf(field), message: fields[field] }))}
      />
    )
  return (
    <>
      <ErrorSummary problems={answer.problems} />
      <ChangedSince
        refusal={answer.refusal}
        version={answer.typed('version')}
        history={view.history}
        regency={view.faces.b.regency}
      />
    </>
  )
}
