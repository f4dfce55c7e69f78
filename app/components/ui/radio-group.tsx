import { ChoiceGroup, type ChoiceGroupProps } from './choice-group'

interface RadioGroupProps extends ChoiceGroupProps {
  defaultValue?: string | undefined
}

export const RadioGroup = ({ defaultValue, ...group }: RadioGroupProps) => (
  <ChoiceGroup {...group} type="radio" checked={defaultValue === undefined ? [] : [defaultValue]} />
)
