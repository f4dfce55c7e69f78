import type { ReactNode } from 'react'

interface CardProps {
  title?: ReactNode
  /** Makes the whole card a link. */
  to?: string | undefined
  /** Beside the title, such as a `<StateTag>`. */
  aside?: ReactNode
  /** Actions or facts below a line. */
  foot?: ReactNode
  level?: 2 | 3 | undefined
  children?: ReactNode
}

export const Card = ({ title, to, aside, foot, level = 2, children }: CardProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className={to ? 'card card-linked' : 'card'}>
      {(title || aside) && (
        <div className="card-head">
          {title && <Heading className="card-title">{to ? <a href={to}>{title}</a> : title}</Heading>}
          {aside}
        </div>
      )}
      {children}
      {foot && <div className="card-foot">{foot}</div>}
    </article>
  )
}
