import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useLocale, useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { CheckboxGroup } from '~/components/ui/checkbox-group'
import { ErrorSummary } from '~/components/ui/error-summary'
import { RadioGroup } from '~/components/ui/radio-group'
import { Select } from '~/components/ui/select'
import { ROLES, type Role } from '~/domain/access/actor'
import { NATIONAL } from '~/domain/access/regions'
import { PROVINCES } from '~/domain/region/provinces'
import { regenciesIn } from '~/domain/region/region'
import { account } from '~/i18n/account'
import { regionName } from '~/i18n/names'
import { reports } from '~/i18n/reports'
import { shell } from '~/i18n/shell'
import { users } from '~/i18n/users'
import { paths } from '~/schemas/paths'

interface RoleFormProps {
  id: string
  role: Role
  regions: readonly string[]
}

/** Another role, and the regions that go with it: those held stay ticked, one more is picked by name. */
export const RoleForm = ({ id, role, regions }: RoleFormProps) => {
  const { change, role: label, refusals } = useTexts(users)
  const { roles } = useTexts(account)
  const { actions } = useTexts(shell)
  const locale = useLocale()
  const answer = useFormAnswer(refusals)
  return (
    <section className="stack">
      <h2>{change.title}</h2>
      <p className="muted">{change.hint}</p>
      <ErrorSummary problems={answer.problems} />
      <form method="post" action={paths.user(id)} className="stack stack-wide">
        <FormKey action="role" />
        <RadioGroup
          name="role"
          label={label}
          options={ROLES.map((value) => ({ value, label: roles[value] }))}
          defaultValue={answer.typed('role') ?? role}
          error={answer.error('role')}
        />
        {regions.length > 0 && (
          <CheckboxGroup
            name="regions"
            label={change.regions}
            hint={change.regionsHint}
            options={regions.map((value) => ({ value, label: regionName(value, locale) }))}
            defaultValue={regions}
          />
        )}
        <AnotherRegion defaultValue={answer.typed('another')} error={answer.error('another')} />
        <div>
          <Button kind="primary">{actions.save}</Button>
        </div>
      </form>
    </section>
  )
}

interface AnotherRegionProps {
  defaultValue: string | undefined
  error: string | undefined
}

const AnotherRegion = ({ defaultValue, error }: AnotherRegionProps) => {
  const { change } = useTexts(users)
  const { country } = useTexts(reports)
  return (
    <Select
      name="another"
      label={change.another}
      placeholder={change.noMore}
      options={[{ value: NATIONAL, label: country }]}
      groups={PROVINCES.map(({ code, name }) => ({
        label: name,
        options: [
          { value: code, label: change.wholeProvince(name) },
          ...regenciesIn(code).map((regency) => ({ value: regency.code, label: regency.name })),
        ],
      }))}
      defaultValue={defaultValue}
      error={error}
      optional
    />
  )
}
