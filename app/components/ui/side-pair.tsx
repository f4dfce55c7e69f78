import type { ReactNode } from 'react'
import { type Side, SideMark } from './side-mark'

interface SideContent {
  title: ReactNode
  children: ReactNode
}

interface SidePairProps {
  a: SideContent
  b: SideContent
  level?: 2 | 3 | undefined
}

/** Both sides of a case, side by side at desk width, A first on a phone. */
export const SidePair = ({ a, b, level = 2 }: SidePairProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  const panel = (side: Side, { title, children }: SideContent) => (
    <section className={`side side-${side}`}>
      <div className="side-head">
        <SideMark side={side} />
        <Heading className="card-title">{title}</Heading>
      </div>
      {children}
    </section>
  )
  return (
    <div className="sides">
      {panel('a', a)}
      {panel('b', b)}
    </div>
  )
}
