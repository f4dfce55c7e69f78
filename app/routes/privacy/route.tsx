import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Page } from '~/components/ui/page'
import { SourceNote } from '~/components/ui/source-note'
import { privacy } from '~/i18n/privacy'

export const meta = pageMeta(privacy, ({ title, lead }) => ({ title, description: lead }))

const LISTS = ['stored', 'seen', 'choices'] as const

export default function Privacy() {
  const texts = useTexts(privacy)
  return (
    <Page title={texts.title} lead={texts.lead} narrow>
      {LISTS.map((list) => (
        <section key={list} className="stack">
          <h2>{texts[list].title}</h2>
          <ul>
            {texts[list].items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <section className="stack">
        <h2>{texts.device.title}</h2>
        <p>{texts.device.text}</p>
      </section>
      <section className="stack">
        <h2>{texts.ask.title}</h2>
        <p>{texts.ask.text}</p>
        <p>{texts.ask.law}</p>
        <SourceNote source={{ law: 'UU 27/2022', article: null, document: null, verified: true }} />
      </section>
    </Page>
  )
}
