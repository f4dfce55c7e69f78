import type { Theme } from '../../i18n/locale'
import { shell } from '../../i18n/shell'
import { paths } from '../../schemas/paths'
import { useTexts } from '../locale'
import { PreferenceForm } from './preference-form'

interface SiteFooterProps {
  theme: Theme | null
}

const CHOICES = ['device', 'light', 'dark'] as const

export const SiteFooter = ({ theme }: SiteFooterProps) => {
  const texts = useTexts(shell)
  return (
    <footer className="site-foot">
      <div className="site-foot-row">
        <nav aria-label={texts.footNavigation} className="site-foot-links">
          <a href={paths.about}>{texts.about}</a>
          <a href={paths.check}>{texts.check}</a>
          <a href={paths.privacy}>{texts.privacy}</a>
          <a href={paths.attribution}>{texts.attribution}</a>
        </nav>
        <PreferenceForm className="theme">
          <span>{texts.theme}:</span>
          {CHOICES.map((choice) => (
            <button
              key={choice}
              type="submit"
              name="theme"
              value={choice}
              className="theme-choice"
              aria-pressed={choice === (theme ?? 'device')}
            >
              {texts.themes[choice]}
            </button>
          ))}
        </PreferenceForm>
        <p className="muted">{texts.footNote}</p>
      </div>
    </footer>
  )
}
