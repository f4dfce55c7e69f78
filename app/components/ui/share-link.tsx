import type { ReactNode } from 'react'
import { LinkButton } from './link-button'

interface ShareLinkProps {
  /** What is sent, link included. */
  text: string
  children: ReactNode
}

/** Opens WhatsApp with the text; the script offers the phone's own share sheet instead. */
export const ShareLink = ({ text, children }: ShareLinkProps) => (
  <span data-share={text}>
    <LinkButton to={`https://wa.me/?text=${encodeURIComponent(text)}`} icon="share">
      {children}
    </LinkButton>
  </span>
)
