import type { CaseRole } from '../../domain/partnership/partnership'
import { FormKey } from '../form-key'

interface MovingFieldsProps {
  /** Tells the forms of one page apart. */
  move: string
  viewer: CaseRole
  version: number
}

/** What every form that moves a case carries: its key, as whom it is sent, and which version was on the screen. */
export const MovingFields = ({ move, viewer, version }: MovingFieldsProps) => (
  <>
    <FormKey action={move} />
    <input type="hidden" name="as" value={viewer} />
    <input type="hidden" name="version" value={version} />
  </>
)
