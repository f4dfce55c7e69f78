import { useLocale, useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { Select } from '~/components/ui/select'
import { TextField } from '~/components/ui/text-field'
import { regionName } from '~/i18n/names'
import { partnershipReport } from '~/i18n/partnership-report'
import { paths } from '~/schemas/paths'

interface ChoiceProps {
  region: string | null
  choices: readonly string[]
  /** As a date field writes days, or as they were typed. */
  from: string
  until: string
  problems?: readonly { readonly field: string; readonly message: string }[]
}

/** Which region and period the report is about. */
export const Choice = ({ region, choices, from, until, problems = [] }: ChoiceProps) => {
  const texts = useTexts(partnershipReport)
  const locale = useLocale()
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message
  return (
    <form action={paths.partnershipReport} className="stack screen-only">
      <Select
        name="region"
        label={texts.region}
        placeholder={texts.allMine}
        defaultValue={region ?? ''}
        options={choices.map((code) => ({ value: code, label: regionName(code, locale) }))}
      />
      <div className="cluster">
        <TextField
          name="from"
          type="date"
          width="medium"
          label={texts.from}
          defaultValue={from}
          error={errorOf('from')}
        />
        <TextField
          name="until"
          type="date"
          width="medium"
          label={texts.until}
          defaultValue={until}
          error={errorOf('until')}
        />
      </div>
      <Button icon="filter">{texts.show}</Button>
    </form>
  )
}
