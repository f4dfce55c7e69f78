import type { ReactNode } from 'react'
import { Logo } from './logo'

interface EmptyStateProps {
  title: ReactNode
  /** What to loosen or do next. */
  children?: ReactNode
  /** One button. */
  action?: ReactNode
  level?: 2 | 3 | undefined
}

export const EmptyState = ({ title, children, action, level = 2 }: EmptyStateProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty">
      <Logo size={40} outline />
      <Heading>{title}</Heading>
      {children}
      {action}
    </div>
  )
}
