import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '../../schemas/paths'

interface PreferenceFormProps {
  className?: string | undefined
  /** Buttons named `lang` or `theme`. */
  children: ReactNode
}

/** Sets a preference cookie and comes back to this page; needs no script. */
export const PreferenceForm = ({ className, children }: PreferenceFormProps) => {
  const { pathname, search } = useLocation()
  return (
    <form method="post" action={paths.language} className={className}>
      <input type="hidden" name="back" value={pathname + search} />
      {children}
    </form>
  )
}
