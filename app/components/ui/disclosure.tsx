import type { ReactNode } from 'react'
import { Icon } from './icon'

interface DisclosureProps {
  summary: ReactNode
  open?: boolean | undefined
  children: ReactNode
}

/** More for who wants it: opens without a script. */
export const Disclosure = ({ summary, open = false, children }: DisclosureProps) => (
  <details className="disclosure" open={open}>
    <summary>
      <Icon name="chevron-right" />
      {summary}
    </summary>
    <div className="disclosure-body">{children}</div>
  </details>
)
