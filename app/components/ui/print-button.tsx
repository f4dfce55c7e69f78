import type { ReactNode } from 'react'
import { Icon } from './icon'

interface PrintButtonProps {
  children: ReactNode
}

/** Prints, or saves as PDF. Only a script can do that, so the script is what shows the button. */
export const PrintButton = ({ children }: PrintButtonProps) => (
  <button type="button" className="button" data-print hidden>
    <Icon name="print" />
    {children}
  </button>
)
