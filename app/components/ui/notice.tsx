import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type NoticeKind = 'info' | 'waiting' | 'agreed' | 'wrong'

const ICON: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  waiting: 'clock',
  agreed: 'check',
  wrong: 'alert',
}

interface NoticeProps {
  kind?: NoticeKind | undefined
  title?: ReactNode
  /** Says it at once to a screen reader: for what just happened. */
  live?: boolean | undefined
  children?: ReactNode
}

export const Notice = ({ kind = 'info', title, live = false, children }: NoticeProps) => (
  <div className={`notice notice-${kind}`} role={live ? (kind === 'wrong' ? 'alert' : 'status') : undefined}>
    <Icon name={ICON[kind]} />
    <div className="notice-body">
      {title && <strong>{title}</strong>}
      {children}
    </div>
  </div>
)
