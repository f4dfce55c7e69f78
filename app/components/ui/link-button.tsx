import type { ReactNode } from 'react'
import { type ButtonKind, buttonClass } from './button-class'
import { Icon, type IconName } from './icon'

interface LinkButtonProps {
  to: string
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  /** Offers the target as a file. */
  download?: boolean | undefined
  children: ReactNode
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export const LinkButton = ({ to, kind = 'secondary', icon, download, children }: LinkButtonProps) => (
  <a href={to} download={download} className={buttonClass(kind)}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
)
