import { useLocation } from '@remix-run/react'
import type { Role } from '../../domain/access/actor'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Icon } from '../ui/icon'
import { isCurrent, navigationOf } from './navigation'

interface NavigationLinksProps {
  role: Role | 'visitor'
  icons?: boolean
}

/** The same few links in the header and under the thumb. */
export const NavigationLinks = ({ role, icons = false }: NavigationLinksProps) => {
  const texts = useTexts(shell)
  const { pathname } = useLocation()
  return navigationOf(role).map((item) => (
    <a key={item.key} href={item.to} aria-current={isCurrent(item, pathname) ? 'page' : undefined}>
      {icons && <Icon name={item.icon} />}
      {texts[item.key]}
    </a>
  ))
}
