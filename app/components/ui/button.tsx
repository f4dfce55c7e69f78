import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { type ButtonKind, buttonClass } from './button-class'
import { Icon, type IconName } from './icon'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> {
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  children: ReactNode
}

/** Sends its form unless told otherwise. One primary button a page. */
export const Button = ({ kind = 'secondary', icon, type = 'submit', children, ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={buttonClass(kind)}>
    {icon && <Icon name={icon} />}
    {children}
  </button>
)
