import { PROVINCES } from '../../domain/region/provinces'
import { regenciesNamed } from '../../domain/region/recognise-regency'
import { regenciesIn } from '../../domain/region/region'
import { regencyName } from '../../i18n/names'
import { profile } from '../../i18n/profile'
import { useTexts } from '../locale'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import type { StepFieldsProps } from './step-fields-props'

const MOST_MEANT = 6

const regencyGroups = PROVINCES.map(({ code, name }) => ({
  label: name,
  options: regenciesIn(code).map((regency) => ({ value: regency.code, label: regency.name })),
}))

/** Typed and recognised; where several places bear the name, they are offered; the whole list stands below. */
export const RegionFields = ({ form }: StepFieldsProps) => {
  const texts = useTexts(profile).region
  const wrong = form.error('place')
  const meant = wrong ? regenciesNamed(form.text('place') ?? '', MOST_MEANT) : []
  return (
    <>
      <TextField
        name="place"
        large
        label={texts.title}
        hint={texts.place}
        example={texts.placeExample}
        maxLength={120}
        defaultValue={form.text('place')}
        error={wrong}
      />
      {meant.length > 0 ? (
        <RadioGroup
          name="regency"
          label={texts.meant}
          options={meant.map(({ code }) => ({ value: code, label: regencyName(code) }))}
        />
      ) : (
        <Select name="regency" label={texts.regency} groups={regencyGroups} optional />
      )}
    </>
  )
}
