import { useLocale, useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { Select } from '~/components/ui/select'
import { TextField } from '~/components/ui/text-field'
import { regionName } from '~/i18n/names'
import { partnershipReport } from '~/i18n/partnership-report'
import { paths } from '~/schemas/paths'
import { dayWord } from '~/schemas/report'
import type { DevelopmentShown } from '~/services/report/partnerships.server'

/** Which region and period the report is about. */
export const Choice = ({ region, choices, period }: Pick<DevelopmentShown, 'region' | 'choices' | 'period'>) => {
  const texts = useTexts(partnershipReport)
  const locale = useLocale()
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
        <TextField name="from" type="date" width="medium" label={texts.from} defaultValue={dayWord(period.from)} />
        <TextField name="until" type="date" width="medium" label={texts.until} defaultValue={dayWord(period.until)} />
      </div>
      <Button icon="filter">{texts.show}</Button>
    </form>
  )
}
