import type { ReactNode } from 'react'

interface TimelineProps {
  events: readonly {
    key: string
    title: ReactNode
    /** Who and when, such as `<DateTime>`. */
    at: ReactNode
    children?: ReactNode
  }[]
}

/** What happened, one event under the other. */
export const Timeline = ({ events }: TimelineProps) => (
  <ol className="timeline">
    {events.map(({ key, title, at, children }) => (
      <li key={key} className="timeline-event">
        <p className="timeline-title">{title}</p>
        <p className="timeline-at">{at}</p>
        {children}
      </li>
    ))}
  </ol>
)
