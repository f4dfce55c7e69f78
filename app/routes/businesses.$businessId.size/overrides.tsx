import type { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { DateTime } from '~/components/ui/date-time'
import { RadioGroup } from '~/components/ui/radio-group'
import { TextArea } from '~/components/ui/text-area'
import { Timeline } from '~/components/ui/timeline'
import { SIZES } from '~/domain/business/size'
import { timeZoneOf } from '~/domain/region/region'
import { law } from '~/i18n/law'
import { sizeChange } from '~/i18n/size-change'
import type { showSize } from '~/services/size/show.server'

interface OverridesProps {
  /** The newest first. */
  overrides: NonNullable<Awaited<ReturnType<typeof showSize>>>['overrides']
  /** Whether the newest still counts. */
  standing: boolean
  regency: string
}

/** What brokers judged, and whether it stands. */
export const Overrides = ({ overrides, standing, regency }: OverridesProps) => {
  const { override: texts } = useTexts(sizeChange)
  const { sizes } = useTexts(law)
  if (overrides.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.history}</h2>
      <Timeline
        events={overrides.map(({ id, size, reason, brokerName, at }, place) => ({
          key: id,
          title: `${sizes[size]}. ${standing && place === 0 ? texts.standing : texts.fallen}.`,
          at: (
            <>
              <DateTime at={at} zone={timeZoneOf(regency)} /> {texts.by(brokerName)}
            </>
          ),
          children: <p>{texts.because(reason)}</p>,
        }))}
      />
    </section>
  )
}

/** A broker's own judgement, with its reason. */
export const OverrideForm = ({ answer }: { answer: ReturnType<typeof useFormAnswer> }) => {
  const { override: texts } = useTexts(sizeChange)
  const { sizes } = useTexts(law)
  return (
    <section className="stack">
      <h2>{texts.formTitle}</h2>
      <p>{texts.formLead}</p>
      <form method="post" className="stack stack-wide">
        <FormKey action="size-override" />
        <RadioGroup
          name="size"
          label={texts.size}
          options={SIZES.map((size) => ({ value: size, label: sizes[size] }))}
          defaultValue={answer.typed('size')}
          error={answer.error('size')}
        />
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          example={texts.reasonExample}
          defaultValue={answer.typed('reason')}
          error={answer.error('reason')}
          rows={3}
          maxLength={1000}
        />
        <Button kind="primary">{texts.submit}</Button>
      </form>
    </section>
  )
}
