import { ChoiceGroup, type ChoiceGroupProps } from './choice-group'

interface CheckboxGroupProps extends ChoiceGroupProps {
  defaultValue?: readonly string[] | undefined
}

export const CheckboxGroup = ({ defaultValue = [], ...group }: CheckboxGroupProps) => (
  <ChoiceGroup {...group} type="checkbox" checked={defaultValue} />
)
