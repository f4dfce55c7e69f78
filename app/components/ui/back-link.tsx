import type { ReactNode } from 'react'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Icon } from './icon'

interface BackLinkProps {
  to: string
  children?: ReactNode
}

export const BackLink = ({ to, children }: BackLinkProps) => {
  const { back } = useTexts(shell).actions
  return (
    <a href={to} className="back">
      <Icon name="arrow-left" />
      {children ?? back}
    </a>
  )
}
