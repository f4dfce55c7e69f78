import { useTexts } from '~/components/locale'
import type { CaseAnswer } from '~/components/partnership/case-answer'
import { Select } from '~/components/ui/select'
import { TextArea } from '~/components/ui/text-area'
import { partnership } from '~/i18n/partnership'
import { LONGEST_SUMMARY, type MoveWithPage } from '~/schemas/partnership'

interface MoveFieldsProps {
  move: MoveWithPage
  /** To whom the case may go. */
  brokers: readonly { readonly id: string; readonly name: string }[]
  answer: CaseAnswer
}

/** What the move asks besides its name. */
export const MoveFields = (props: MoveFieldsProps) => {
  if (props.move === 'draft') return null
  return (
    <>
      {props.move === 'hand-over' && <Successor {...props} />}
      <Reason {...props} />
      {props.move === 'hand-over' && <Summary {...props} />}
    </>
  )
}

const Reason = ({ answer }: MoveFieldsProps) => {
  const { moveFields: texts } = useTexts(partnership)
  return (
    <TextArea
      name="reason"
      label={texts.reason}
      example={texts.reasonExample}
      defaultValue={answer.typed('reason')}
      error={answer.error('reason')}
      maxLength={1000}
    />
  )
}

const Summary = ({ answer }: MoveFieldsProps) => {
  const { moveFields: texts } = useTexts(partnership)
  return (
    <TextArea
      name="summary"
      label={texts.summary}
      hint={texts.summaryHint}
      example={texts.summaryExample}
      rows={8}
      defaultValue={answer.typed('summary')}
      error={answer.error('summary')}
      maxLength={LONGEST_SUMMARY}
    />
  )
}

const Successor = ({ brokers, answer }: MoveFieldsProps) => {
  const { moveFields: texts } = useTexts(partnership)
  return (
    <Select
      name="brokerId"
      label={texts.broker}
      options={brokers.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={answer.typed('brokerId')}
      error={answer.error('brokerId')}
    />
  )
}
