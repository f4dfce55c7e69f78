import { CATEGORIES, DIVISIONS, SECTOR_EDITION } from '../../domain/business/sectors'
import { sectorsFor } from '../../domain/business/taxonomy'
import { sectorName } from '../../i18n/names'
import { profile } from '../../i18n/profile'
import type { Answers } from '../../schemas/draft'
import { useLocale, useTexts } from '../locale'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import type { StepFieldsProps } from './step-fields-props'

const MOST_SUGGESTED = 5

const wordsOf = ({ work }: Answers): string =>
  typeof work === 'object' && work !== null && 'description' in work ? String(work.description) : ''

/** What was understood of the plain words, to confirm; the whole list stands below. */
export const SectorFields = ({ form, answers }: StepFieldsProps) => {
  const texts = useTexts(profile).sector
  const locale = useLocale()
  const words = wordsOf(answers)
  const chosen = form.text('suggested')
  const found = sectorsFor(words).map(({ division }) => division)
  const offered = [...new Set([...(chosen ? [chosen] : []), ...found])].slice(0, MOST_SUGGESTED)
  return (
    <>
      {offered.length > 0 ? (
        <RadioGroup
          name="suggested"
          large
          label={texts.title}
          hint={`${texts.understood} “${words}”`}
          options={offered.map((division) => ({
            value: division,
            label: sectorName({ edition: SECTOR_EDITION, division }, locale),
          }))}
          defaultValue={chosen ?? offered[0]}
          error={form.error('suggested')}
        />
      ) : (
        <h1>{texts.otherFirst}</h1>
      )}
      {offered.length === 0 && <p>{texts.nothing}</p>}
      <Select
        name="other"
        label={texts.other}
        groups={CATEGORIES.map((category) => ({
          label: category[locale],
          options: DIVISIONS.filter((division) => division.category === category.code).map((division) => ({
            value: division.code,
            label: division[locale],
          })),
        }))}
        optional={offered.length > 0}
        error={offered.length > 0 ? form.error('other') : (form.error('other') ?? form.error('suggested'))}
      />
    </>
  )
}
