import type { ReactNode } from 'react'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { Page } from '../ui/page'
import { StepHeader } from '../ui/step-header'
import { ADD_ROW, type FormAnswers } from './answers'

interface StepFormProps {
  /** The question this page belongs to, from 1; 0 stands before the first and is not counted. */
  question: number
  of: number
  backTo?: string | undefined
  form: FormAnswers
  /** Names the form on the phone, where what is typed is kept until it is sent. */
  draftKey: string
  /** Heading of a page with several fields; a single field makes its own. */
  title?: string | undefined
  lead?: string | undefined
  /** Above the form. */
  before?: ReactNode
  children: ReactNode
}

/** One page of a questionnaire: where one is, what is wrong, the fields, and on. */
export const StepForm = ({ question, of, backTo, form, draftKey, before, children, ...head }: StepFormProps) => {
  const { actions } = useTexts(shell)
  return (
    <Page narrow {...head} above={question > 0 && <StepHeader step={question} of={of} backTo={backTo} />}>
      <ErrorSummary problems={form.problems} />
      {before}
      <form method="post" className="stack stack-wide" data-draft={draftKey}>
        {children}
        <Button kind="primary">{actions.continue}</Button>
      </form>
    </Page>
  )
}

interface AddRowProps {
  /** Where the new row will stand: the page opens there. */
  anchor: string
  children: ReactNode
}

/** Asks for one more row and keeps what is typed. */
export const AddRow = ({ anchor, children }: AddRowProps) => (
  <Button name="intent" value={ADD_ROW} icon="plus" formAction={`#${anchor}`} formNoValidate>
    {children}
  </Button>
)
