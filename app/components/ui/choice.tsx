import type { ReactNode } from 'react'

export interface ChoiceOption {
  value: string
  label: ReactNode
  hint?: ReactNode
}

interface ChoiceProps extends ChoiceOption {
  type: 'radio' | 'checkbox'
  id?: string | undefined
  name: string
  defaultChecked?: boolean | undefined
  describedBy?: string | undefined
  /** Without a box around it. */
  bare?: boolean | undefined
}

/** One radio or checkbox whose whole line can be pressed. */
export const Choice = ({ type, id, name, value, label, hint, defaultChecked, describedBy, bare }: ChoiceProps) => (
  <label className={bare ? 'choice choice-bare' : 'choice'}>
    <input
      className="choice-input"
      type={type}
      id={id}
      name={name}
      value={value}
      defaultChecked={defaultChecked}
      aria-describedby={describedBy}
    />
    <span>
      {label}
      {hint && <span className="choice-hint">{hint}</span>}
    </span>
  </label>
)
