import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { NavigationLinks } from './navigation-links'
import type { Viewer } from './site-header'

interface BottomNavProps {
  viewer: Viewer
}

/** On a phone the signed-in person's pages lie under the thumb. */
export const BottomNav = ({ viewer }: BottomNavProps) => {
  const texts = useTexts(shell)
  return (
    <nav aria-label={texts.mainNavigation} className="bottom-nav">
      <NavigationLinks role={viewer.role} icons />
    </nav>
  )
}
