import type { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { RadioGroup } from '~/components/ui/radio-group'
import { THRESHOLDS, WORTH_TELLING } from '~/domain/matching/run'
import { notices } from '~/i18n/notices'

interface ThresholdFieldProps {
  /** Of 1000. */
  matchFrom: number
  answer: ReturnType<typeof useFormAnswer>
}

/** How good a new match must be to be told. */
export const ThresholdField = ({ matchFrom, answer }: ThresholdFieldProps) => {
  const texts = useTexts(notices)
  return (
    <section className="stack">
      <h2>{texts.matches}</h2>
      <p>{texts.matchesLead}</p>
      <RadioGroup
        name="matchFrom"
        label={texts.matchFrom}
        options={THRESHOLDS.map((threshold) => ({
          value: String(threshold),
          label: threshold === WORTH_TELLING ? texts.allGood(threshold / 10) : texts.fromScore(threshold / 10),
        }))}
        defaultValue={answer.returned ? answer.typed('matchFrom') : String(matchFrom)}
        error={answer.error('matchFrom')}
      />
    </section>
  )
}
