import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type Mood = 'waiting' | 'running' | 'agreed' | 'wrong' | 'closed'

const ICON: Readonly<Record<Mood, IconName>> = {
  waiting: 'clock',
  running: 'refresh',
  agreed: 'check',
  wrong: 'alert',
  closed: 'lock',
}

interface StateTagProps {
  mood: Mood
  /** Where the mood's own drawing would mislead. */
  icon?: IconName | undefined
  children: ReactNode
}

/** The state of a thing: icon, colour and word say the same. */
export const StateTag = ({ mood, icon = ICON[mood], children }: StateTagProps) => (
  <span className={`tag tag-${mood}`}>
    <Icon name={icon} />
    {children}
  </span>
)
