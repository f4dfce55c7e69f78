import { CATEGORIES, DIVISIONS } from '../../domain/business/sectors'
import { SIZES } from '../../domain/business/size'
import { UNITS, type Unit } from '../../domain/business/units'
import { typedNumber } from '../../domain/number'
import { PROVINCES } from '../../domain/region/provinces'
import { browse } from '../../i18n/browse'
import { business } from '../../i18n/business'
import { fieldErrorSentence } from '../../i18n/field-errors'
import { unitName } from '../../i18n/format'
import { shell } from '../../i18n/shell'
import { ANY_DISTANCE, DISTANCES, type RefusedCapacity, type Search } from '../../schemas/browse'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { NumberField } from '../ui/number-field'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { regencyGroups } from './place-form'

const UNIT_CODES = Object.keys(UNITS) as Unit[]

/** A filter that one of the two lists has and the other has not. */
interface OwnFilter {
  readonly name: 'certificate' | 'pattern'
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

interface SearchFormProps {
  kind: 'business' | 'opportunity' | 'group'
  action: string
  search: Search
  sizeLabel: string
  own: OwnFilter
  refused?: RefusedCapacity | null | undefined
}

/** Words and filters, sent by GET so that a search is an address. */
export const SearchForm = ({ kind, action, search, own, sizeLabel, refused = null }: SearchFormProps) => {
  const texts = useTexts(browse).search
  const { actions } = useTexts(shell)
  return (
    <form action={action} role="search" className="stack search">
      <TextField
        name="q"
        type="search"
        label={texts.words}
        example={texts.wordsExample}
        defaultValue={search.q}
        maxLength={100}
        suggestFrom={paths.suggestions(kind)}
      />
      {search.sort && <input type="hidden" name="sort" value={search.sort} />}
      <Button kind="primary" icon="search">
        {actions.search}
      </Button>
      <Disclosure summary={texts.filters} open={refused !== null}>
        <Filters search={search} own={own} sizeLabel={sizeLabel} refused={refused} />
        <Button icon="filter">{texts.apply}</Button>
      </Disclosure>
    </form>
  )
}

const Filters = ({ search, sizeLabel, own, refused }: Omit<SearchFormProps, 'action' | 'kind'>) => {
  const texts = useTexts(browse).search
  const { sizes } = useTexts(business)
  const locale = useLocale()
  const all = { placeholder: texts.all }
  return (
    <>
      <Select
        {...all}
        name="sector"
        label={texts.sector}
        defaultValue={search.sector}
        groups={CATEGORIES.map((category) => ({
          label: category[locale],
          options: DIVISIONS.filter((one) => one.category === category.code).map((division) => ({
            value: division.code,
            label: division[locale],
          })),
        }))}
      />
      <Select
        {...all}
        name="province"
        label={texts.province}
        defaultValue={search.province}
        options={PROVINCES.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select {...all} name="regency" label={texts.regency} defaultValue={search.regency} groups={regencyGroups} />
      <Select
        name="km"
        label={texts.km}
        hint={texts.kmHint}
        placeholder={texts.here}
        defaultValue={search.km}
        options={[
          ...DISTANCES.map((km) => ({ value: km, label: texts.kmUpTo(km) })),
          { value: ANY_DISTANCE, label: texts.anyDistance },
        ]}
      />
      <Select
        {...all}
        name="size"
        label={sizeLabel}
        defaultValue={search.size}
        options={SIZES.map((size) => ({ value: size, label: sizes[size] }))}
      />
      {own.name === 'certificate' && <CapacityFields search={search} refused={refused} />}
      <Select {...all} name={own.name} label={own.label} defaultValue={search[own.name]} options={own.options} />
    </>
  )
}

/** How much a month, and of what. */
const CapacityFields = ({ search, refused }: Pick<SearchFormProps, 'search' | 'refused'>) => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  return (
    <>
      <NumberField
        name="capacity"
        label={texts.capacity}
        hint={texts.capacityHint}
        optional
        error={refused ? fieldErrorSentence(refused.error, locale) : undefined}
        defaultValue={refused?.typed ?? (search.capacity === undefined ? undefined : typedNumber(search.capacity))}
      />
      <Select
        name="unit"
        label={texts.unit}
        placeholder={texts.anyUnit}
        defaultValue={search.unit}
        options={UNIT_CODES.map((unit) => ({ value: unit, label: unitName(unit, locale) }))}
      />
    </>
  )
}
