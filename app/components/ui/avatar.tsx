import type { Side } from './side-mark'

interface AvatarProps {
  name: string
  /** Colours it like its side of the case. */
  side?: Side | undefined
}

const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toLocaleUpperCase('id') ?? '')
    .join('')

/** Initials; the name itself must stand beside it. */
export const Avatar = ({ name, side }: AvatarProps) => (
  <span className={side ? `avatar side-${side}` : 'avatar'} aria-hidden="true">
    {initials(name)}
  </span>
)
