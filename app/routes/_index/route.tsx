import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { LinkButton } from '~/components/ui/link-button'
import { Pattern } from '~/components/ui/pattern'
import { home } from '~/i18n/home'
import { shell } from '~/i18n/shell'
import { paths } from '~/schemas/paths'
import { Begin } from './begin'
import { Figures } from './figures'
import { Steps } from './steps'

export const meta = pageMeta(shell, ({ name, tagline }) => ({ title: `${name}: ${tagline}` }))

export const loader = ({ context }: LoaderFunctionArgs) => ({ signedIn: context.actor.kind === 'user' })

export default function Home() {
  const texts = useTexts(home)
  const { signedIn } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="hero">
        <Pattern id="kawung" />
        <div className="hero-text">
          <h1>{texts.title}</h1>
          <p className="lead">{texts.lead}</p>
          {signedIn && (
            <LinkButton to={paths.start} kind="primary" icon="arrow-right">
              {texts.toStart}
            </LinkButton>
          )}
        </div>
      </div>
      <div className="page home">
        {!signedIn && <Begin />}
        <Steps />
        <Figures />
      </div>
    </>
  )
}
