import type { CardAnswer } from '~/components/card/move-form'
import { useTexts } from '~/components/locale'
import { RadioGroup } from '~/components/ui/radio-group'
import { TextField } from '~/components/ui/text-field'
import { MOST_SLOTS } from '~/domain/conversation/cards/meeting'
import { card as cardTexts } from '~/i18n/card'
import { DURATIONS } from '~/schemas/card'
import type { NewCardShown } from '~/services/card/list.server'

interface MeetingFieldsProps {
  shown: NewCardShown
  answer: CardAnswer
}

/** Up to three times, by the clock of whoever writes them, and how long it lasts. */
export const MeetingFields = ({ shown: { zone }, answer }: MeetingFieldsProps) => {
  const { fields, minutes: lasting } = useTexts(cardTexts)
  return (
    <>
      {Array.from({ length: MOST_SLOTS }, (_none, place) => (
        <fieldset key={place} className="field">
          <legend className="field-legend">{fields.slot(place + 1)}</legend>
          <div className="cluster">
            <TextField
              name={`slots[${place}].day`}
              label={fields.day}
              calledThere={fields.ofSlot(place + 1, fields.day)}
              type="date"
              width="medium"
              optional={place > 0}
              defaultValue={answer.typed(`slots.${place}.day`)}
              error={answer.error(`slots[${place}].day`)}
            />
            <TextField
              name={`slots[${place}].time`}
              label={fields.time(zone)}
              calledThere={fields.ofSlot(place + 1, fields.time(zone))}
              type="time"
              width="short"
              optional={place > 0}
              defaultValue={answer.typed(`slots.${place}.time`)}
              error={answer.error(`slots[${place}].time`)}
            />
          </div>
        </fieldset>
      ))}
      <RadioGroup
        name="minutes"
        label={fields.lasts}
        options={DURATIONS.map((minutes) => ({ value: minutes, label: lasting(Number(minutes)) }))}
        defaultValue={answer.typed('minutes') ?? '60'}
        error={answer.error('minutes')}
        columns
      />
    </>
  )
}
