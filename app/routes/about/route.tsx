import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { Card } from '~/components/ui/card'
import { Page } from '~/components/ui/page'
import { SourceNote } from '~/components/ui/source-note'
import { PROPOSED_PATTERNS } from '~/domain/opportunity/opportunity'
import { about } from '~/i18n/about'

export const meta = pageMeta(about, ({ title, lead }) => ({ title, description: lead }))

export default function About() {
  const { title, lead, links, match, fair, broker } = useTexts(about)
  return (
    <Page title={title} lead={lead}>
      <section className="stack">
        <h2>{links.title}</h2>
        <p>{links.intro}</p>
        <div className="grid">
          {PROPOSED_PATTERNS.map((pattern) => (
            <Card key={pattern} title={links[pattern].title} level={3}>
              <p>{links[pattern].text}</p>
            </Card>
          ))}
        </div>
      </section>
      <section className="stack">
        <h2>{match.title}</h2>
        <p>{match.text}</p>
        <p>{match.reasons}</p>
        <p>{match.person}</p>
      </section>
      <section className="stack">
        <h2>{fair.title}</h2>
        <ul>
          {fair.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <SourceNote source={{ law: 'UU 20/2008', article: '35', document: null, verified: true }} />
        <SourceNote source={{ law: 'PP 7/2021', article: '117', document: null, verified: true }} />
      </section>
      <section className="stack">
        <h2>{broker.title}</h2>
        <p>{broker.text}</p>
        <p>{broker.sees}</p>
      </section>
    </Page>
  )
}
