import type { LoaderFunctionArgs } from '@remix-run/node'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Page } from '~/components/ui/page'
import { THEMES } from '~/i18n/locale'
import { styleGuide } from '~/i18n/style-guide'
import { FieldSamples } from './field-samples'
import { RecordSamples } from './record-samples'
import { GoSamples, IconSamples, PressSamples, SaySamples } from './samples'

export const meta = pageMeta(styleGuide, ({ title, lead }) => ({ title, description: lead }))

/** For those who build the product: not there in production. */
export const loader = ({ context }: LoaderFunctionArgs) => {
  if (context.app.mode === 'production') throw new Response(null, { status: 404 })
  return null
}

export default function StyleGuide() {
  const texts = useTexts(styleGuide)
  return (
    <>
      <Page title={texts.title} lead={texts.lead}>
        <IconSamples />
      </Page>
      <div className="specimens">
        {THEMES.map((theme) => (
          <section key={theme} data-theme={theme} className="specimen" aria-label={texts.themes[theme]}>
            <h2>{texts.themes[theme]}</h2>
            <PressSamples />
            <SaySamples />
            <GoSamples />
            <FieldSamples theme={theme} />
            <RecordSamples />
          </section>
        ))}
      </div>
    </>
  )
}
