import type { SideKey } from '../../domain/agreement/terms'
import { SideMark } from '../ui/side-mark'

interface OwnerLineProps {
  owner: SideKey
  names: Readonly<Record<SideKey, string>>
}

/** Who has to do it, with the mark of its side. */
export const OwnerLine = ({ owner, names }: OwnerLineProps) => (
  <span className="cluster">
    <SideMark side={owner} />
    <span>{names[owner]}</span>
  </span>
)
