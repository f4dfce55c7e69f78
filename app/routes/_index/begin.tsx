import { useTexts } from '~/components/locale'
import { Icon } from '~/components/ui/icon'
import { LinkButton } from '~/components/ui/link-button'
import { home } from '~/i18n/home'
import { paths } from '~/schemas/paths'

const WAYS = [
  { key: 'business', icon: 'shop', to: paths.signUpAs('entrepreneur'), kind: 'primary' },
  { key: 'firm', icon: 'factory', to: paths.signUpAs('firm'), kind: 'secondary' },
  // A broker is appointed by the administrator, so there is nothing to sign up for.
  { key: 'broker', icon: 'link', to: paths.signIn, kind: 'secondary' },
] as const

/** One way in for each of the three kinds of people. */
export const Begin = () => {
  const texts = useTexts(home)
  return (
    <section className="stack" aria-labelledby="begin">
      <h2 id="begin">{texts.beginTitle}</h2>
      <div className="begin">
        {WAYS.map(({ key, icon, to, kind }) => (
          <article key={key} className="card">
            <span className="begin-mark">
              <Icon name={icon} />
            </span>
            <h3>{texts.begin[key].title}</h3>
            <p>{texts.begin[key].text}</p>
            <LinkButton to={to} kind={kind}>
              {texts.begin[key].action}
            </LinkButton>
          </article>
        ))}
      </div>
    </section>
  )
}
