import type { Role } from '../../domain/access/actor'
import { shell } from '../../i18n/shell'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { Icon } from '../ui/icon'
import { Logo } from '../ui/logo'
import { NavigationLinks } from './navigation-links'
import { PreferenceForm } from './preference-form'

/** What the frame of the page knows of who is signed in. */
export interface Viewer {
  readonly name: string
  readonly role: Role
}

interface SiteHeaderProps {
  viewer: Viewer | null
}

export const SiteHeader = ({ viewer }: SiteHeaderProps) => {
  const texts = useTexts(shell)
  const other = useLocale() === 'id' ? 'en' : 'id'
  return (
    <header className="site-head">
      <div className="site-head-row">
        <a href={paths.home} className="brand">
          <Logo />
          {texts.name}
        </a>
        <nav aria-label={texts.mainNavigation} className={viewer ? 'site-nav site-nav-signed' : 'site-nav'}>
          <NavigationLinks role={viewer?.role ?? 'visitor'} />
        </nav>
        <PreferenceForm>
          <button type="submit" name="lang" value={other} lang={other} className="site-tool">
            <Icon name="globe" />
            {texts.switchLanguage}
          </button>
        </PreferenceForm>
        <a href={viewer ? paths.account : paths.signIn} className="site-tool">
          <Icon name={viewer ? 'person' : 'sign-in'} />
          {viewer ? texts.account : texts.signIn}
        </a>
      </div>
    </header>
  )
}
