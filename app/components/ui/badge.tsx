import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface BadgeProps {
  icon?: IconName | undefined
  children: ReactNode
}

/** A quiet fact in a box: a size class, a certificate, a sector. */
export const Badge = ({ icon, children }: BadgeProps) => (
  <span className="badge">
    {icon && <Icon name={icon} />}
    {children}
  </span>
)
