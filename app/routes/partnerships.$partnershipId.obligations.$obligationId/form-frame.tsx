import type { ReactNode } from 'react'
import { FormKey } from '~/components/form-key'
import { Button } from '~/components/ui/button'
import { Disclosure } from '~/components/ui/disclosure'
import type { Recorder } from '~/domain/agreement/handover'
import type { ObligationForm } from '~/schemas/obligation'

interface FormFrameProps {
  act: ObligationForm['act']
  /** Tells forms of the same act apart. */
  about?: string | undefined
  viewer: Recorder
  title: string
  lead?: string | undefined
  button: string
  open: boolean
  children?: ReactNode
}

/** One form of the page: folded unless it comes first or came back. */
export const FormFrame = ({ act, about, viewer, title, lead, button, open, children }: FormFrameProps) => (
  <Disclosure summary={title} open={open}>
    <form method="post" encType={act === 'file' ? 'multipart/form-data' : undefined} className="stack">
      <FormKey action={about === undefined ? act : `${act}.${about}`} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="as" value={viewer} />
      {lead && <p>{lead}</p>}
      {children}
      <div>
        <Button kind={open ? 'primary' : 'secondary'}>{button}</Button>
      </div>
    </form>
  </Disclosure>
)
