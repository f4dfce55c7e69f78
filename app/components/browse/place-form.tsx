import { PROVINCES } from '../../domain/region/provinces'
import { regenciesIn } from '../../domain/region/region'
import { browse } from '../../i18n/browse'
import { shell } from '../../i18n/shell'
import { queryOf, type Search } from '../../schemas/browse'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

/** Every city and regency, under its province. */
export const regencyGroups = PROVINCES.map(({ code, name }) => ({
  label: name,
  options: regenciesIn(code).map((regency) => ({ value: regency.code, label: regency.name })),
}))

/** How far from there is near. */
const NEARBY = '50'

/** Asks who said *dekat saya*, and whose place is not known, where they are; the search goes on from there. */
export const PlaceForm = ({ action, search }: { action: string; search: Search }) => {
  const texts = useTexts(browse).search
  const { choose } = useTexts(shell).fields
  const { regency: _, km: __, ...kept } = queryOf(search)
  return (
    <Notice>
      <form action={action} className="stack">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="km" value={NEARBY} />
        {/* The filters beside it have a field of this name: a label around the list needs no id of its own. */}
        <label className="field">
          <span className="field-label">{texts.placeUnknown}</span>
          <select name="regency" className="control control-medium" required>
            <option value="">{choose}</option>
            {regencyGroups.map(({ label, options }) => (
              <optgroup key={label} label={label}>
                {options.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Button>{texts.searchThere}</Button>
      </form>
    </Notice>
  )
}
