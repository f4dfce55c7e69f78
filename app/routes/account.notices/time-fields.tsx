import type { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { Select } from '~/components/ui/select'
import { TextField } from '~/components/ui/text-field'
import type { NoticeTimes } from '~/domain/notice'
import type { TimeZone } from '~/domain/region/region'
import { notices } from '~/i18n/notices'

interface TimeFieldsProps {
  times: NoticeTimes
  answer: ReturnType<typeof useFormAnswer>
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))
const ZONES: readonly TimeZone[] = ['WIB', 'WITA', 'WIT']

/** When somebody wants to be told nothing, and until when they are away. */
export const TimeFields = ({ times, answer }: TimeFieldsProps) => {
  const texts = useTexts(notices)
  const hours = HOURS.map((hour) => ({ value: hour, label: `${hour.padStart(2, '0')}.00` }))
  const kept = (name: string, stored: string | number | null | undefined) =>
    answer.returned ? answer.typed(name) : String(stored ?? '')
  return (
    <>
      <section className="stack">
        <h2>{texts.quiet}</h2>
        <p>{texts.quietLead}</p>
        <Select
          name="quietFrom"
          label={texts.from}
          placeholder={texts.noQuiet}
          options={hours}
          defaultValue={kept('quietFrom', times.quiet?.from)}
          error={answer.error('quietFrom')}
        />
        <Select
          name="quietUntil"
          label={texts.until}
          placeholder={texts.noQuiet}
          options={hours}
          defaultValue={kept('quietUntil', times.quiet?.until)}
          error={answer.error('quietUntil')}
        />
        <Select
          name="zone"
          label={texts.zone}
          options={ZONES.map((zone) => ({ value: zone, label: texts.zones[zone] }))}
          defaultValue={kept('zone', times.zone)}
          error={answer.error('zone')}
        />
      </section>
      <section className="stack">
        <h2>{texts.holiday}</h2>
        <p>{texts.holidayLead}</p>
        <TextField
          name="holidayUntil"
          type="date"
          label={texts.holidayUntil}
          hint={texts.holidayHint}
          width="medium"
          defaultValue={kept('holidayUntil', times.holidayUntil)}
          error={answer.error('holidayUntil')}
          optional
        />
      </section>
    </>
  )
}
