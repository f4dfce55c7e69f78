import type { Card } from '../../domain/conversation/cards/card'
import type { CardEventKind } from '../../domain/conversation/cards/transitions'
import { cardMove, card as cardTexts } from '../../i18n/card'
import type { CardScene } from '../../i18n/card-face'
import type { useFormAnswer } from '../form-answer'
import { FormKey } from '../form-key'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { CheckboxGroup } from '../ui/checkbox-group'
import { RadioGroup } from '../ui/radio-group'
import { TextArea } from '../ui/text-area'
import { useScene } from './scene'
import { slotsWithNames } from './slots'

export type CardAnswer = ReturnType<typeof useFormAnswer>

/** The moves with a form on the page of the card; a counter is a form of its own. */
export type FormMove = Exclude<CardEventKind, 'counter'>

interface MoveFormProps {
  move: FormMove
  card: Card
  scene: CardScene
  /** Which times this side chose before. */
  chosen: readonly number[]
  answer: CardAnswer
}

/** One answer to a card, with what it asks. */
export const MoveForm = (props: MoveFormProps) => {
  const texts = useTexts(cardTexts)
  const { move, card } = props
  const { kind } = card.content
  const effect = kind === 'offer' && move === 'accept' ? texts.acceptOffer : texts.effects[move]
  return (
    <form method="post" className="stack">
      <FormKey action={`card-${move}`} />
      <input type="hidden" name="event" value={move} />
      <p>{effect}</p>
      <Fields {...props} />
      <Button kind={move === 'reject' || move === 'withdraw' ? 'danger' : 'primary'}>
        {cardMove(kind, move, texts)}
      </Button>
    </form>
  )
}

const Fields = (props: MoveFormProps) => {
  const { move, answer } = props
  const texts = useTexts(cardTexts)
  if (move === 'accept') return null
  if (move === 'choose' || move === 'fix') return <Slots {...props} />
  const common = { rows: 3 }
  if (move === 'answer')
    return (
      <TextArea
        {...common}
        name="words"
        label={texts.fields.answer}
        defaultValue={answer.typed('words')}
        error={answer.error('words')}
      />
    )
  return (
    <TextArea
      {...common}
      name="reason"
      label={texts.reason}
      defaultValue={answer.typed('reason')}
      error={answer.error('reason')}
      optional={move === 'withdraw' && props.card.state === 'open'}
    />
  )
}

const Slots = ({ move, card, scene, chosen, answer }: MoveFormProps) => {
  const { fields, suits: suitsText } = useTexts(cardTexts)
  const { moment, names } = useScene(scene)
  const options = slotsWithNames(card as Card<'meeting'>).map(({ at, suits }, place) => ({
    value: String(place),
    label: moment(at),
    hint: suitsText(names(suits)),
  }))
  if (move === 'fix')
    return <RadioGroup name="slot" label={fields.slotToFix} options={options} error={answer.error('slot')} />
  return (
    <CheckboxGroup
      name="slots"
      label={fields.slots}
      hint={fields.slotsHint}
      options={options}
      defaultValue={answer.returned ? answer.ticked('slots') : chosen.map(String)}
      error={answer.error('slots')}
    />
  )
}
