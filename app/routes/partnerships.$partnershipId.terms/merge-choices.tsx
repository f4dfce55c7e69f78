import { useLocale, useTexts } from '~/components/locale'
import type { CaseAnswer } from '~/components/partnership/case-answer'
import { RadioGroup } from '~/components/ui/radio-group'
import { TERM_FIELDS } from '~/domain/agreement/differences'
import type { Conflict } from '~/domain/agreement/merge'
import { statementLines } from '~/i18n/agreement-document'
import { agreementLife } from '~/i18n/agreement-life'
import { negotiation } from '~/i18n/negotiation'
import type { CaseView } from '~/services/partnership/case.server'

interface MergeChoicesProps {
  /** Statements two people changed, each in another way. */
  conflicts: readonly Conflict[]
  view: CaseView
  answer: CaseAnswer
}

/** The name of the question whose words stand. */
export const choiceOf = (field: Conflict['field']) => `choices.${field}`

/** Whose words stand: one question a statement, in the words of the agreement. Nothing is chosen beforehand. */
export const MergeChoices = ({ conflicts, view, answer }: MergeChoicesProps) => {
  const { merge } = useTexts(negotiation)
  const asked = conflicts.map(({ field }) => field)
  const decided = TERM_FIELDS.filter((field) => !asked.includes(field) && answer.typed(choiceOf(field)) !== undefined)
  return (
    <>
      {decided.map((field) => (
        <input key={field} type="hidden" name={choiceOf(field)} value={answer.typed(choiceOf(field))} />
      ))}
      {conflicts.length > 0 && (
        <>
          <p>{merge.lead}</p>
          {conflicts.map((conflict) => (
            <Choice key={conflict.field} conflict={conflict} view={view} answer={answer} />
          ))}
        </>
      )}
    </>
  )
}

const Choice = ({ conflict, view, answer }: Omit<MergeChoicesProps, 'conflicts'> & { conflict: Conflict }) => {
  const locale = useLocale()
  const { merge } = useTexts(negotiation)
  const { fields, choices } = useTexts(agreementLife)
  const { parties } = view
  const { pattern } = view.partnership
  const { field } = conflict
  const said = (whose: 'base' | 'mine' | 'theirs') =>
    statementLines({ parties, pattern }, { field, value: conflict[whose] }, locale).join(' ') || merge.empty
  return (
    <RadioGroup
      name={choiceOf(field)}
      label={fields[field]}
      hint={`${merge.before}: ${said('base')}`}
      options={(['mine', 'theirs'] as const).map((whose) => ({
        value: whose,
        label: choices[whose],
        hint: said(whose),
      }))}
      defaultValue={answer.typed(choiceOf(field))}
    />
  )
}
