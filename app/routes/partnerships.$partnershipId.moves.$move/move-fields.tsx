import { useTexts } from '~/components/locale'
import type { CaseAnswer } from '~/components/partnership/case-answer'
import type { CaseShown } from '~/components/partnership/case-shown'
import { RadioGroup } from '~/components/ui/radio-group'
import { Select } from '~/components/ui/select'
import { TextArea } from '~/components/ui/text-area'
import { TextField } from '~/components/ui/text-field'
import { SIDES } from '~/domain/agreement/terms'
import { partnership } from '~/i18n/partnership'
import type { MoveWithPage } from '~/schemas/partnership'

interface MoveFieldsProps {
  move: MoveWithPage
  view: CaseShown
  /** To whom the case may go. */
  brokers: readonly { readonly id: string; readonly name: string }[]
  answer: CaseAnswer
}

/** What the move asks besides its name. */
export const MoveFields = (props: MoveFieldsProps) => {
  if (props.move === 'sign') return <Signature {...props} />
  if (WITHOUT_FIELDS.includes(props.move)) return null
  return (
    <>
      {props.move === 'hand-over' && <Successor {...props} />}
      <Reason {...props} />
    </>
  )
}

const WITHOUT_FIELDS: readonly MoveWithPage[] = ['draft', 'start', 'complete']

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

const Successor = ({ brokers, answer }: MoveFieldsProps) => {
  const { moveFields: texts } = useTexts(partnership)
  return (
    <Select
      name="brokerId"
      label={texts.broker}
      hint={brokers.length === 0 ? texts.noBroker : undefined}
      options={brokers.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={answer.typed('brokerId')}
      error={answer.error('brokerId')}
    />
  )
}

/** A party records its own signature; the broker records either. */
const Signature = ({ view, answer }: MoveFieldsProps) => {
  const { moveFields: texts } = useTexts(partnership)
  const { viewer, faces, partnership: shown } = view
  const open = SIDES.filter((side) => (viewer === 'broker' || viewer === side) && shown.sides[side].signedAt === null)
  return (
    <>
      <RadioGroup
        name="side"
        label={texts.side}
        options={open.map((side) => ({ value: side, label: faces[side].name }))}
        defaultValue={answer.typed('side') ?? (open.length === 1 ? open[0] : undefined)}
        error={answer.error('side')}
      />
      <TextField
        name="on"
        type="date"
        label={texts.on}
        width="medium"
        defaultValue={answer.typed('on')}
        error={answer.error('on')}
      />
    </>
  )
}
